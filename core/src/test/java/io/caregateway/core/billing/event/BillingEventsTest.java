package io.caregateway.core.billing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.ToldBilling;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.BillingHappened;
import io.caregateway.feed.BillingHappened.Moved;
import io.caregateway.feed.BillingHappened.Numbered;
import io.caregateway.feed.BillingHappened.Priced;
import io.caregateway.feed.Event;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillingEventsTest extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private int before;

  @BeforeEach
  void count() {
    before = ToldBilling.at(PRACTICE, books).size();
  }

  @Test
  void aPostedBillIsToldWithItsNumberAndAllThatItMoved() {
    PatientId patient = patient();
    UUID bill = posted(patient, "MEDICAL");
    long number = Objects.requireNonNull(view(bill).bill().number());

    assertThat(told())
        .containsExactly(
            new BillingHappened(
                PRACTICE,
                "BILL_POSTED",
                patient.value(),
                bill,
                List.of(new Numbered("INVOICE", number)),
                List.of(
                    moved(bill, bill, "RECEIVABLE", "INCOME", 3333),
                    moved(bill, bill, "RECEIVABLE", "VAT", 667)),
                List.of(),
                RunningCore.NOW));
    List<Event> events = ToldBilling.events(PRACTICE, books);
    assertThat(events.get(events.size() - 1).subject()).isEqualTo(patient.toString());
  }

  @Test
  void anActThatIsAskedForAgainIsToldOnce() {
    UUID bill = posted(patient(), "REPORT");
    TypedPayment paid = typed("4.00");
    done(bills().post(PRACTICE, bill, true, PRIYA));
    done(payments().take(PRACTICE, bill, paid, PRIYA));
    done(payments().take(PRACTICE, bill, paid, PRIYA));

    assertThat(told())
        .extracting(BillingHappened::event)
        .containsExactly("BILL_POSTED", "PAYMENT_TAKEN");
    assertThat(told().get(1).moved())
        .extracting(Moved::occasion)
        .containsExactly("PAYMENT", "ALLOCATION");
  }

  @Test
  void whatIsRefusedOrComesToNothingIsNotTold() {
    PatientId patient = patient();
    UUID bill = draft(patient, "REPORT");
    payments().refund(PRACTICE, patient.value(), typed("1.00"), PRIYA);
    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        PRACTICE,
                        () -> {
                          done(bills().post(PRACTICE, bill, true, PRIYA));
                          throw new IllegalStateException("the power went");
                        }))
        .hasMessage("the power went");

    assertThat(told()).isEmpty();
  }

  @Test
  void nameNobodyAndHaveNoWordsThatPeopleTyped() {
    UUID bill = posted(patient(), "REPORT");
    done(
        bills()
            .credit(
                PRACTICE, bill, new NewCredit(UUID.randomUUID(), true, Map.of(), "Canary"), PRIYA));

    assertThat(told().toString()).doesNotContain("Lovelace", "Canary", "9990000018", "slip");
  }

  @Test
  void aChangedPriceIsToldForTheWholePractice() {
    String file =
        books.bean(PriceList.class).csv(PRACTICE).replace("patient,LETTER", "patient,NEW-LETTER");
    books.bean(PriceList.class).take(PRACTICE, file, PRIYA.actor(), PRIYA.origin());
    books.bean(PriceList.class).take(PRACTICE, file, PRIYA.actor(), PRIYA.origin());

    assertThat(told()).hasSize(1);
    assertThat(told().get(0).prices()).containsExactly(new Priced("patient", "NEW-LETTER", 1));
    assertThat(told().get(0).account()).isNull();
  }

  @Test
  void moneyMovesInAnActAlone() {
    Ledger ledger = books.bean(Ledger.class);

    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        PRACTICE,
                        () ->
                            ledger.move(
                                PRACTICE,
                                Occasion.PAYMENT,
                                UUID.randomUUID(),
                                TODAY,
                                RunningCore.NOW,
                                List.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theContractNamesEveryField() throws IOException {
    String contract = Files.readString(Path.of("../feed/asyncapi.yaml"));
    String schema = contract.substring(contract.lastIndexOf("    BillingHappened:"));

    assertThat(
            Stream.of(BillingHappened.class, Numbered.class, Moved.class, Priced.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName))
        .allSatisfy(field -> assertThat(schema).containsPattern("\\b" + field + ": ?[{\\n]"));
  }

  private List<BillingHappened> told() {
    List<BillingHappened> all = ToldBilling.at(PRACTICE, books);
    return all.subList(before, all.size());
  }

  private static Moved moved(UUID act, UUID bill, String to, String from, long pence) {
    return new Moved("BILL", act, to, from, new Money(pence), bill, 1, "MED", TODAY);
  }
}
