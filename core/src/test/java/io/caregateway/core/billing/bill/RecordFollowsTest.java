package io.caregateway.core.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.ItemOutcomes;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clinical record follows what is taken back. */
class RecordFollowsTest extends BilledTest {

  @Test
  void aVoidBillsEntryIsWithdrawnAndItsOutcomeKept() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");

    done(bills().voidWhole(PRACTICE, bill, PRIYA));
    done(bills().voidWhole(PRACTICE, bill, PRIYA));

    BillingItem entry = view(bill).entries().get(0);
    assertThat(entry.state()).isEqualTo(State.WAITING);
    assertThat(amended(patient))
        .containsExactly(
            new WriteBackAmended(
                PRACTICE,
                entry.key(),
                patient,
                1,
                true,
                null,
                null,
                "The bill was voided.",
                PRIYA.actor().id(),
                RunningCore.NOW));
    apply(entry, 1, State.WRITTEN, null);
    assertThat(view(bill).entries().get(0).state())
        .as("what it was before the amendment is no news")
        .isEqualTo(State.WAITING);
    apply(entry, 2, State.WITHDRAWN, 1L);
    assertThat(view(bill).entries().get(0).stateInWords())
        .isEqualTo("Withdrawn from the clinical record");
  }

  @Test
  void anEntrySaysWhatIsLeftAfterACreditAndGoesWithTheWholeLine() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));

    done(bills().credit(PRACTICE, bill, credit(false), PRIYA));

    BillingItem entry = view(bill).entries().get(0);
    assertThat(entry.text()).endsWith("for Insurance Report at 6.00");
    assertThat(entry.price()).isEqualTo(new Money(600));
    assertThat(amended(patient)).extracting(WriteBackAmended::text).containsExactly(entry.text());

    done(bills().credit(PRACTICE, bill, credit(true), PRIYA));

    assertThat(amended(patient))
        .filteredOn(WriteBackAmended::withdrawn)
        .extracting(WriteBackAmended::version)
        .containsExactlyInAnyOrder(2L, 1L);
  }

  @Test
  void thePaymentIsToldWhenWhatWasNotPaidIsTakenBack() {
    UUID bill = posted(patient(), "REPORT");
    done(payments().take(PRACTICE, bill, typed("6.00"), PRIYA));
    assertThat(view(bill).entries()).hasSize(1);

    done(bills().credit(PRACTICE, bill, credit(false), PRIYA));

    assertThat(view(bill).entries())
        .extracting(BillingItem::text)
        .anyMatch(text -> text.startsWith("Payment received") && text.endsWith("for 6.00"));
  }

  @Test
  void whatTheRecordWasNeverToldIsNotTakenBack() {
    PatientId patient = patient();
    UUID bill = posted(patient, "MEDICAL");

    done(bills().voidWhole(PRACTICE, bill, PRIYA));

    assertThat(amended(patient)).isEmpty();
  }

  private static void apply(
      BillingItem entry, long version, State state, @Nullable Long amendment) {
    WriteBackOutcome told =
        new WriteBackOutcome(
            PRACTICE,
            entry.key(),
            entry.patient(),
            version,
            state,
            "ChargeItem/12",
            null,
            List.of(),
            amendment,
            RunningCore.NOW);
    transactions()
        .run(PRACTICE, () -> books.bean(ItemOutcomes.class).apply(PRACTICE, List.of(told)));
  }

  private static NewCredit credit(boolean whole) {
    return new NewCredit(UUID.randomUUID(), whole, Map.of(1, "4.00"), "Shorter");
  }

  private static List<WriteBackAmended> amended(PatientId patient) {
    Outbox outbox = new Outbox(books.bean(JdbcTemplate.class));
    return transactions().in(PRACTICE, () -> outbox.unsent(PRACTICE, Integer.MAX_VALUE)).stream()
        .map(message -> message.event())
        .filter(event -> event.subject().equals(patient.toString()))
        .filter(event -> event.type().equals(WriteBackAmended.TYPE))
        .map(event -> books.bean(SealedEvents.class).open(event, WriteBackAmended.class))
        .toList();
  }
}
