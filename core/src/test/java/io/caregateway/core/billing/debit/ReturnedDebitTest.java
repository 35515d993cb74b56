package io.caregateway.core.billing.debit;

import static io.caregateway.core.billing.debit.DebitTest.collected;
import static io.caregateway.core.billing.debit.DebitTest.mandate;
import static io.caregateway.core.billing.debit.DebitTest.planned;
import static io.caregateway.core.billing.debit.DebitTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a returned direct debit leaves of bills that were not the same any more. */
class ReturnedDebitTest extends BilledTest {

  @BeforeAll
  static void setTheSchemeUp() {
    collectAsThePractice();
  }

  @Test
  void ofABillThatWasTakenBackMeanwhileNothingIsOwedAgain() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    Collection sent = booked(patient);
    done(bills().credit(PRACTICE, bill, credit(""), PRIYA));
    assertThat(money(patient).inHand()).isEqualTo(new Money(1000));

    assertThat(read(sent, "returned", "").booked()).isEqualTo(1);

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
    assertBalanced();
  }

  @Test
  void aBillThatWasCreditedIsNotVoidedThoughAsMuchIsOwedOnItAgain() {
    PatientId patient = patient();
    Map<Book, Money> before = balances();
    UUID bill = posted(patient, "REPORT");
    Collection sent = booked(patient);
    done(bills().credit(PRACTICE, bill, credit("4.00"), PRIYA));
    done(payments().refund(PRACTICE, patient.value(), typed("4.00"), PRIYA));
    read(sent, "returned", "");
    assertThat(view(bill).owed())
        .as("6.00 are left, 4.00 were given back")
        .isEqualTo(new Money(1000));

    assertThat(bills().voidWhole(PRACTICE, bill, PRIYA)).isInstanceOf(NotAllowed.class);

    assertThat(gained(Book.INCOME, before)).isEqualTo(-600);
  }

  @Test
  void whatWasSpentIsOwedWhereOtherMoneyIsSet() {
    PatientId patient = patient();
    UUID first = posted(patient, "REPORT");
    UUID second = posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient.value());
    done(payments().take(PRACTICE, first, typed("10.00"), PRIYA));
    done(payments().take(PRACTICE, second, typed("10.00"), PRIYA));
    read(sent, "collected", "");
    done(payments().refund(PRACTICE, patient.value(), typed("20.00"), PRIYA));

    read(sent, "returned", "");

    assertThat(List.of(view(first).owed(), view(second).owed())).containsOnly(new Money(1000));
  }

  @Test
  void whereNoBillStandsAnyMoreLessThanNothingIsInHand() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient.value());
    done(bills().voidWhole(PRACTICE, bill, PRIYA));
    read(sent, "collected", "");
    done(payments().refund(PRACTICE, patient.value(), typed("10.00"), PRIYA));

    read(sent, "returned", "");

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(money(patient).inHand()).isEqualTo(new Money(-1000));
    assertThat(money(patient).owed()).isEqualTo(new Money(0));
  }

  @Test
  void theRecordIsToldOnceMoreWhenItIsPaidAfterAll() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    Collection sent = booked(patient);
    BillingItem paid = paidEntry(bill);
    read(sent, "returned", "");
    assertThat(amendments(paid)).extracting(WriteBackAmended::withdrawn).containsExactly(true);

    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));

    assertThat(view(bill).entries()).hasSize(2);
    assertThat(amendments(paid))
        .extracting(WriteBackAmended::withdrawn)
        .containsExactly(true, false);
    assertThat(amendments(paid).get(1).text()).isEqualTo(paid.text());
  }

  @Test
  void whereMergedRecordsEachBroughtAMandateWhatIsOwedIsCollectedOnce() {
    PatientId old = patient();
    PatientId left = patient();
    UUID bill = posted(old, "REPORT");
    mandate(old);
    mandate(left);
    merge(old, left);

    assertThat(
            collections().plan(PRACTICE, PRIYA).stream()
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.bill().equals(bill)))
        .hasSize(1);
    Collection sent = collected(old.value());
    read(sent, "collected", "");

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(planned(left)).isEmpty();
  }

  /** A collection of what is owed, which the bank says was made. */
  private static Collection booked(PatientId patient) {
    mandate(patient);
    Collection sent = collected(patient.value());
    read(sent, "collected", "");
    return sent;
  }

  private static Collections collections() {
    return books.bean(Collections.class);
  }

  private static NewCredit credit(String part) {
    return new NewCredit(UUID.randomUUID(), part.isEmpty(), Map.of(1, part), "Shorter");
  }

  private static long gained(Book book, Map<Book, Money> before) {
    Money none = new Money(0);
    return balances().getOrDefault(book, none).pence() - before.getOrDefault(book, none).pence();
  }

  private static BillingItem paidEntry(UUID bill) {
    return view(bill).entries().stream()
        .filter(entry -> entry.text().startsWith("Payment received"))
        .findFirst()
        .orElseThrow();
  }

  private static List<WriteBackAmended> amendments(BillingItem entry) {
    Outbox outbox = new Outbox(books.bean(JdbcTemplate.class));
    return transactions().in(PRACTICE, () -> outbox.unsent(PRACTICE, Integer.MAX_VALUE)).stream()
        .map(Outbox.Message::event)
        .filter(event -> event.type().equals(WriteBackAmended.TYPE))
        .map(event -> books.bean(SealedEvents.class).open(event, WriteBackAmended.class))
        .filter(amended -> amended.key().equals(entry.key()))
        .toList();
  }
}
