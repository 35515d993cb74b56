package io.caregateway.core.billing;

import static io.caregateway.core.TestPatients.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.RetryOutcome.NoSuchItem;
import io.caregateway.core.billing.RetryOutcome.NotParked;
import io.caregateway.core.billing.RetryOutcome.Retried;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBackOutcomeTest extends BillingTest {

  private static final Mismatch BIRTH_DATE =
      new Mismatch("birth date", "The clinical system holds another.");

  private PatientId patient = newId();
  private UUID key = UUID.randomUUID();

  @BeforeEach
  void addAnItem() {
    patient = patient(PatientState.ACTIVE);
    key = added(patient);
  }

  @Test
  void aWrittenItemShowsTheRecordsId() {
    tellAndAwait(1, State.WRITTEN, "ChargeItem/12", null);

    BillingItem item = item(patient, key);
    assertThat(item.recordId()).isEqualTo("ChargeItem/12");
    assertThat(item.stateInWords()).isEqualTo("Written to the clinical record");
    assertThat(item.canBeRetried()).isFalse();
    assertThat(item.stateSince()).isEqualTo(RunningCore.NOW);
  }

  @Test
  void aParkedItemShowsTheReasonFieldByField() {
    tellAndAwait(1, State.PARKED, null, "The patient does not match.");

    BillingItem item = item(patient, key);
    assertThat(item.stateInWords()).isEqualTo("Not written: The patient does not match.");
    assertThat(item.mismatches()).containsExactly(BIRTH_DATE);
    assertThat(item.canBeRetried()).isTrue();
    assertThat(billing().parked(PRACTICE, 100, PRIYA, DESK))
        .contains(new ParkedItem(item, "LOVELACE, Ada Jane (Mrs)"));
    assertThat(lastRecord().act()).isEqualTo(Act.PATIENT_SEARCH);
    assertThat(lastRecord().subject()).contains(patient.toString());
  }

  @Test
  void anOlderOutcomeDoesNotUndoANewerOne() {
    tellAndAwait(2, State.WRITTEN, "ChargeItem/12", null);
    tell(1, State.PARKED, null, "Not reached.");

    await().until(() -> core.counted("outcomes", "ignored") == 1);
    assertThat(item(patient, key).state()).isEqualTo(State.WRITTEN);
  }

  @Test
  void aParkedItemIsAskedForAgainUnderItsKey() {
    tellAndAwait(1, State.PARKED, null, "Not reached.");

    RetryOutcome outcome = billing().retry(PRACTICE, key, PRIYA, DESK);

    assertThat(outcome).isEqualTo(new Retried());
    assertThat(lastRecord())
        .isEqualTo(
            AuditRecord.done(Act.WRITE_BACK_RETRY, PRIYA, DESK).of(patient).about(key.toString()));
    assertThat(asked(patient, WriteBackRetried.TYPE, WriteBackRetried.class))
        .containsExactly(new WriteBackRetried(PRACTICE, key, patient, PRIYA.id(), RunningCore.NOW));
    assertThat(item(patient, key).stateInWords())
        .isEqualTo("Waiting to be written to the clinical record");
    tellAndAwait(2, State.WRITTEN, "ChargeItem/12", null);
  }

  @Test
  void aDoubleClickOnRetrySendsOneMessage() throws Exception {
    tellAndAwait(1, State.PARKED, null, "Not reached.");

    List<RetryOutcome> outcomes = fourAtOnce(() -> billing().retry(PRACTICE, key, PRIYA, DESK));

    assertThat(outcomes).filteredOn(Retried.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(NotParked.class::isInstance)
        .hasSize(3)
        .contains(new NotParked("This item is waiting to be written already."));
    assertThat(asked(patient, WriteBackRetried.TYPE, WriteBackRetried.class)).hasSize(1);
    assertThat(auditOf(PRACTICE))
        .filteredOn(act -> key.toString().equals(act.subject()))
        .filteredOn(act -> act.act() == Act.WRITE_BACK_RETRY)
        .hasSize(4)
        .contains(refused("The item was not parked.").of(patient));
  }

  @Test
  void aWrittenItemIsNotAskedForAgain() {
    tellAndAwait(1, State.WRITTEN, "ChargeItem/12", null);

    assertThat(billing().retry(PRACTICE, key, PRIYA, DESK))
        .isEqualTo(new NotParked("This item is in the clinical record already."));
    assertThat(lastRecord()).isEqualTo(refused("The item was not parked.").of(patient));
    assertThat(item(patient, key).recordId()).isEqualTo("ChargeItem/12");
  }

  @Test
  void anotherPracticesItemIsAsIfItWereNot() {
    tellAndAwait(1, State.PARKED, null, "Not reached.");

    assertThat(billing().retry(OTHER_PRACTICE, key, PRIYA, DESK)).isInstanceOf(NoSuchItem.class);
    assertThat(auditOf(OTHER_PRACTICE)).contains(refused("No such item at this practice."));
    assertThat(item(patient, key).state()).isEqualTo(State.PARKED);
  }

  private AuditRecord refused(String reason) {
    return AuditRecord.refused(Act.WRITE_BACK_RETRY, PRIYA, DESK, reason).about(key.toString());
  }

  private void tellAndAwait(
      long version, State state, @Nullable String recordId, @Nullable String reason) {
    tell(version, state, recordId, reason);
    await().until(() -> item(patient, key).state() == state);
  }

  private void tell(long version, State state, @Nullable String recordId, @Nullable String reason) {
    List<Mismatch> mismatches = state == State.PARKED ? List.of(BIRTH_DATE) : List.of();
    gateway.tell(
        new WriteBackOutcome(
            PRACTICE, key, patient, version, state, recordId, reason, mismatches, RunningCore.NOW));
  }
}
