package io.caregateway.core.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class BillsTest extends BilledTest {

  @Test
  void postingTakesTheNextNumberMovesTheMoneyAndTellsTheRecord() {
    PatientId patient = patient();
    UUID bill = draft(patient, "REPORT", "MEDICAL");
    assertThat(view(bill).toTell())
        .containsExactly(
            "Invoice … sent to Mrs Ada Jane Lovelace on 02/11/2026 for Insurance Report at 10.00");

    done(bills().post(PRACTICE, bill, true, PRIYA));

    BillView view = view(bill);
    assertThat(view.bill().total()).isEqualTo(new Money(1000 + 3333 + 667));
    assertThat(view.owed()).isEqualTo(view.bill().total());
    assertThat(view.entries())
        .extracting(BillingItem::text)
        .containsExactly(
            "%s sent to Mrs Ada Jane Lovelace on 02/11/2026 for Insurance Report at 10.00"
                .formatted(view.bill().title()));
    assertThat(recorded(Act.BILL_POSTED))
        .contains(
            AuditRecord.done(Act.BILL_POSTED, PRIYA.actor(), PRIYA.origin())
                .of(patient)
                .about(bill.toString()));
    assertBalanced();
  }

  @Test
  void aBillIsPostedOnceHoweverOftenItIsAsked() {
    UUID bill = posted(patient(), "REPORT");
    int recorded = recorded(Act.BILL_POSTED).size();

    assertThat(bills().post(PRACTICE, bill, true, PRIYA)).isEqualTo(Done.before(bill));

    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    assertThat(view(bill).entries()).hasSize(1);
    assertThat(recorded(Act.BILL_POSTED)).hasSize(recorded);
  }

  @Test
  void numbersHaveNoGapsAlsoWhenAPostingCameToNothing() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        PRACTICE,
                        () -> {
                          posted(patient, "REPORT");
                          throw new IllegalStateException("the power went");
                        }))
        .hasMessage("the power went");
    posted(patient, "REPORT");

    List<Long> numbers =
        transactions()
            .in(
                PRACTICE,
                () ->
                    DB.jdbc()
                        .sql("select number from core.bill where number is not null order by 1")
                        .query(Long.class)
                        .list());
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void staffCanSayNoToTheRecordForOneBill() {
    UUID bill = draft(patient(), "REPORT");
    done(bills().post(PRACTICE, bill, false, PRIYA));
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));

    assertThat(view(bill).entries()).isEmpty();
  }

  @Test
  void aDraftTakesWhatThePriceListHasAndSaysWhatMayNotBeCharged() {
    UUID bill = draft(patient());

    assertThat(add(bill, "FIT", "1", ""))
        .isEqualTo(Invalid.at("code", "This may not be charged: Part of the NHS contract."));
    assertThat(fields(add(bill, "NONE", "1", ""))).containsExactly("code");
    assertThat(fields(add(bill, "REPORT", "0", "11"))).containsExactly("quantity", "discount");
    assertThat(bills().post(PRACTICE, bill, true, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(recorded(Act.BILL_POSTED).get(recorded(Act.BILL_POSTED).size() - 1).reason())
        .startsWith("There is nothing to pay");

    done(add(bill, "MEDICAL", "2", "10%"));
    Line line = view(bill).bill().lines().get(0);
    assertThat(line.net()).isEqualTo(new Money(5999));
    assertThat(line.vat()).isEqualTo(new Money(1200));
    done(bills().remove(PRACTICE, bill, line.token(), PRIYA));
    assertThat(view(bill).bill().lines()).isEmpty();
  }

  @Test
  void aLineThatIsSentTwiceIsOne() {
    UUID bill = draft(patient());
    NewLine line = new NewLine(UUID.randomUUID(), "REPORT", "1", "");

    bills().add(PRACTICE, bill, line, PRIYA);
    bills().add(PRACTICE, bill, line, PRIYA);

    assertThat(view(bill).bill().lines()).hasSize(1);
  }

  @Test
  void nothingPostedIsEdited() {
    UUID bill = posted(patient(), "REPORT");

    assertThat(add(bill, "REPORT", "1", "")).isInstanceOf(NotAllowed.class);
    assertThat(bills().discard(PRACTICE, bill, PRIYA)).isInstanceOf(NotAllowed.class);
    for (String edit :
        List.of(
            "update core.bill set number = 77 where id = ?",
            "update core.bill set state = 'DRAFT', number = null, posted_at = null where id = ?",
            "update core.movement set pence = 1 where bill = ?",
            "delete from core.movement where bill = ?",
            "delete from core.bill where id = ?")) {
      assertThatThrownBy(
              () -> transactions().run(PRACTICE, () -> DB.jdbc().sql(edit).param(bill).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void voidingTakesAWholeBillBackWhileNothingWasPaid() {
    UUID bill = posted(patient(), "REPORT", "MEDICAL");
    done(bills().voidWhole(PRACTICE, bill, PRIYA));
    assertThat(bills().voidWhole(PRACTICE, bill, PRIYA)).isEqualTo(Done.before(bill));
    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(view(bill).bill().state()).isEqualTo(BillState.VOID);

    UUID paid = posted(patient(), "REPORT");
    done(payments().take(PRACTICE, paid, typed("1.00"), PRIYA));
    assertThat(bills().voidWhole(PRACTICE, paid, PRIYA)).isInstanceOf(NotAllowed.class);
    assertBalanced();
  }

  @Test
  void aPartIsCreditedWithItsVatAndTheRestLater() {
    UUID bill = posted(patient(), "MEDICAL");
    NewCredit part = new NewCredit(UUID.randomUUID(), false, Map.of(1, "13.33"), "Too long");

    done(bills().credit(PRACTICE, bill, part, PRIYA));
    done(bills().credit(PRACTICE, bill, part, PRIYA));
    assertThat(view(bill).owed()).isEqualTo(new Money(4000 - 1333 - 267));
    assertThat(fields(credit(bill, Map.of(1, "20.01"), "Again"))).containsExactly("line-1");
    assertThat(fields(credit(bill, Map.of(), ""))).containsExactly("reason");

    done(bills().credit(PRACTICE, bill, whole(), PRIYA));
    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(view(bill).notes())
        .extracting(CreditNote::amount)
        .containsExactly(new Money(1600), new Money(2400));
    assertThat(view(bill).stateInWords()).isEqualTo("Credited");
    assertBalanced();
  }

  @Test
  void whatWasPaidAndThenCreditedIsInThePayersHand() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));

    done(bills().credit(PRACTICE, bill, whole(), PRIYA));

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(money(patient).inHand()).isEqualTo(new Money(1000));
    assertBalanced();
  }

  @Test
  void anotherPracticeHasNoSuchBill() {
    UUID bill = posted(patient(), "REPORT");

    assertThat(bills().voidWhole(OTHER_PRACTICE, bill, PRIYA)).isInstanceOf(NotThere.class);
    assertThat(books.bean(BillReading.class).find(OTHER_PRACTICE, bill, PRIYA)).isEmpty();
  }

  private static NewCredit whole() {
    return new NewCredit(UUID.randomUUID(), true, Map.of(), "Not done");
  }

  private static Outcome credit(UUID bill, Map<Integer, String> amounts, String reason) {
    return bills()
        .credit(PRACTICE, bill, new NewCredit(UUID.randomUUID(), false, amounts, reason), PRIYA);
  }

  private static Outcome add(UUID bill, String code, String quantity, String discount) {
    return bills()
        .add(PRACTICE, bill, new NewLine(UUID.randomUUID(), code, quantity, discount), PRIYA);
  }
}
