package io.caregateway.core.billing.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class WriteOffTest extends BilledTest {

  @Test
  void onePersonAsksAndAnotherApproves() {
    UUID bill = posted(patient(), "REPORT");
    UUID asked = asked(bill);
    assertThat(view(bill).owed()).isEqualTo(new Money(1000));

    assertThat(writeOffs().approve(PRACTICE, asked, PRIYA)).isInstanceOf(NotAllowed.class);
    done(writeOffs().approve(PRACTICE, asked, SAM));
    assertThat(writeOffs().approve(PRACTICE, asked, SAM)).isEqualTo(Done.before(asked));

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(view(bill).writtenOff()).isEqualTo(new Money(1000));
    assertThat(view(bill).stateInWords()).isEqualTo("Written off");
    assertThat(view(bill).entries()).as("nobody paid").hasSize(1);
    assertThat(recorded(Act.WRITE_OFF_ASKED)).isNotEmpty();
    assertThat(recorded(Act.WRITE_OFF_APPROVED)).hasSizeGreaterThan(1);
    assertBalanced();
  }

  @Test
  void theDatabaseTooRefusesWhoeverAsked() {
    UUID asked = asked(posted(patient(), "REPORT"));

    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        PRACTICE,
                        () ->
                            DB.jdbc()
                                .sql(
                                    "update core.write_off set state = 'DONE', decided_by ="
                                        + " asked_by where id = ?")
                                .param(asked)
                                .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("four_eyes");
  }

  @Test
  void ofManyWhoDecideAtOnceOneDoes() throws Exception {
    UUID bill = posted(patient(), "REPORT");
    UUID asked = asked(bill);
    List<Callable<Outcome>> clicks =
        List.of(
            () -> writeOffs().approve(PRACTICE, asked, SAM),
            () -> writeOffs().approve(PRACTICE, asked, PRIYA),
            () -> writeOffs().approve(PRACTICE, asked, SAM),
            () -> writeOffs().approve(PRACTICE, asked, PRIYA));
    ExecutorService people = Executors.newFixedThreadPool(clicks.size());
    people.invokeAll(clicks);
    people.shutdown();

    assertThat(view(bill).writtenOff()).isEqualTo(new Money(1000));
    assertThat(view(bill).owed()).isEqualTo(new Money(0));
  }

  @Test
  void itNeedsAReasonWithoutACardNumberAndSomethingOwed() {
    UUID bill = posted(patient(), "REPORT");
    UUID form = UUID.randomUUID();
    assertThat(writeOffs().ask(PRACTICE, bill, form, " ", PRIYA)).isInstanceOf(Invalid.class);
    assertThat(writeOffs().ask(PRACTICE, bill, form, "Card 4111 1111 1111 1111", PRIYA))
        .isInstanceOf(Invalid.class);
    done(writeOffs().ask(PRACTICE, bill, form, "Moved abroad", PRIYA));
    assertThat(writeOffs().ask(PRACTICE, bill, form, "Moved abroad", PRIYA))
        .isEqualTo(Done.before(bill));
    assertThat(writeOffs().ask(PRACTICE, bill, UUID.randomUUID(), "Moved abroad", SAM))
        .isInstanceOf(NotAllowed.class);
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));
    assertThat(writeOffs().approve(PRACTICE, form, SAM)).isInstanceOf(NotAllowed.class);
    assertThat(writeOffs().approve(OTHER_PRACTICE, form, SAM)).isInstanceOf(NotThere.class);
  }

  @Test
  void oneThatIsDeclinedLeavesWhatIsOwedAndMayBeAskedAgain() {
    UUID bill = posted(patient(), "REPORT");
    UUID asked = asked(bill);
    assertThat(writeOffs().open(PRACTICE, SAM, 100))
        .filteredOn(one -> one.id().equals(asked))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.own()).isFalse();
              assertThat(one.reason()).isEqualTo("Moved abroad");
            });

    done(writeOffs().decline(PRACTICE, asked, SAM));

    assertThat(writeOffs().approve(PRACTICE, asked, SAM)).isInstanceOf(NotAllowed.class);
    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    asked(bill);
    assertThat(recorded(Act.WRITE_OFF_DECLINED)).isNotEmpty();
  }

  @Test
  void moneyThatComesAfterAllBringsBackAsMuch() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(writeOffs().approve(PRACTICE, asked(bill), SAM));

    done(payments().take(PRACTICE, bill, typed("4.00"), PRIYA));
    assertThat(view(bill).writtenOff()).isEqualTo(new Money(600));
    assertThat(view(bill).entries()).as("it is not paid whole").hasSize(1);

    done(payments().take(PRACTICE, bill, typed("7.00"), PRIYA));
    assertThat(view(bill).writtenOff()).isEqualTo(new Money(0));
    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(view(bill).stateInWords()).isEqualTo("Paid");
    assertThat(view(bill).entries()).hasSize(2);
    assertThat(money(patient).inHand()).isEqualTo(new Money(100));
    assertBalanced();
  }

  @Test
  void whatIsCreditedAfterwardsIsNoMoneyInHand() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(payments().take(PRACTICE, bill, typed("4.00"), PRIYA));
    done(writeOffs().approve(PRACTICE, asked(bill), SAM));
    long before = balances().getOrDefault(Book.WRITTEN_OFF, new Money(0)).pence();

    NewCredit whole = new NewCredit(UUID.randomUUID(), true, Map.of(), "Not done");
    done(bills().credit(PRACTICE, bill, whole, PRIYA));

    assertThat(money(patient).inHand()).isEqualTo(new Money(400));
    assertThat(view(bill).writtenOff()).isEqualTo(new Money(0));
    assertThat(balances().get(Book.WRITTEN_OFF)).isEqualTo(new Money(before - 600));
    assertBalanced();
  }

  private static UUID asked(UUID bill) {
    UUID form = UUID.randomUUID();
    done(writeOffs().ask(PRACTICE, bill, form, "Moved abroad", PRIYA));
    return form;
  }
}
