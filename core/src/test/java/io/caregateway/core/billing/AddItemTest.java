package io.caregateway.core.billing;

import static io.caregateway.core.TestPatients.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.AddOutcome.Added;
import io.caregateway.core.billing.AddOutcome.Invalid;
import io.caregateway.core.billing.AddOutcome.NoSuchAccount;
import io.caregateway.core.billing.AddOutcome.NotAllowed;
import io.caregateway.core.billing.NewItem.Field;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddItemTest extends BillingTest {

  @Test
  void anItemIsKeptAskedForAndRecorded() {
    PatientId patient = patient(PatientState.ACTIVE);

    AddOutcome outcome = add(patient, REPORT, UUID.randomUUID());

    UUID key = ((Added) outcome).key();
    assertThat(outcome).isEqualTo(new Added(key, null));
    assertThat(lastRecord())
        .isEqualTo(
            AuditRecord.done(Act.BILLING_ITEM_ADDED, PRIYA, DESK)
                .of(patient)
                .about(key.toString()));
    assertThat(asked(patient, WriteBackRequested.TYPE, WriteBackRequested.class))
        .containsExactly(
            new WriteBackRequested(
                PRACTICE,
                key,
                patient,
                "INS-1",
                null,
                "Insurance report",
                new Money(10450),
                LocalDate.of(2026, 10, 30),
                PRIYA.id(),
                RunningCore.NOW));
    BillingItem item = item(patient, key);
    assertThat(item.state()).isEqualTo(State.WAITING);
    assertThat(item.stateInWords()).isEqualTo("Waiting to be written to the clinical record");
    assertThat(item.price()).isEqualTo(new Money(10450));
    assertThat(item.createdBy()).isEqualTo("Priya Shah");
    assertThat(billing().states(PRACTICE, patient)).containsEntry(key, State.WAITING);
  }

  @Test
  void aFormThatIsSentTwiceMakesOneItem() {
    PatientId patient = patient(PatientState.ACTIVE);
    UUID form = UUID.randomUUID();

    AddOutcome first = add(patient, REPORT, form);
    AddOutcome second = add(patient, REPORT, form);

    assertThat(second).isEqualTo(first);
    assertOneItemAskedForAndRecordedOnce(patient);
  }

  @Test
  void aFormThatIsSentTwiceAtTheSameTimeMakesOneItem() throws Exception {
    PatientId patient = patient(PatientState.ACTIVE);
    UUID form = UUID.randomUUID();

    List<AddOutcome> outcomes = fourAtOnce(() -> add(patient, REPORT, form));

    assertThat(Set.copyOf(outcomes)).hasSize(1).allMatch(Added.class::isInstance);
    assertOneItemAskedForAndRecordedOnce(patient);
  }

  private static void assertOneItemAskedForAndRecordedOnce(PatientId patient) {
    assertThat(account(patient).orElseThrow().items()).hasSize(1);
    assertThat(asked(patient, WriteBackRequested.TYPE, WriteBackRequested.class)).hasSize(1);
    assertThat(auditOf(PRACTICE))
        .filteredOn(act -> act.act() == Act.BILLING_ITEM_ADDED && patient.equals(act.patient()))
        .hasSize(1);
  }

  @Test
  void aFormThatIsSentAgainWithOtherDetailsIsRefusedRatherThanSwallowed() {
    PatientId patient = patient(PatientState.ACTIVE);
    UUID form = UUID.randomUUID();
    add(patient, REPORT, form);

    AddOutcome other =
        add(patient, new NewItem("INS-1", null, "Insurance report", "99", "2026-10-30"), form);

    assertThat(((NotAllowed) other).sentence()).contains("start from the account");
    assertThat(lastRecord())
        .isEqualTo(refused("The form was sent before with other details.").of(patient));
  }

  @Test
  void fieldsThatDoNotHoldAreSaidAndRecorded() {
    PatientId patient = patient(PatientState.ACTIVE);

    AddOutcome outcome = add(patient, new NewItem("", "1", " ", "ten", "x"), UUID.randomUUID());

    assertThat(((Invalid) outcome).problems())
        .extracting(NewItem.Problem::field)
        .containsExactly(Field.values());
    assertThat(lastRecord())
        .isEqualTo(refused("Not valid: CODE, CLINICAL_CODE, TEXT, PRICE, DATE.").of(patient));
    assertNothingAdded(patient);
  }

  @Test
  void aPatientWhoLeftMayBeBilledWithANotice() {
    Added added = (Added) add(patient(PatientState.LEFT), REPORT, UUID.randomUUID());

    assertThat(added.notice()).isEqualTo("This patient has left the practice.");
    assertThat(lastRecord().act()).isEqualTo(Act.BILLING_ITEM_ADDED);
  }

  @Test
  void aPatientWhoDiedMayBeBilledWithANotice() {
    Added added = (Added) add(patient(PatientState.DECEASED), REPORT, UUID.randomUUID());

    assertThat(added.notice()).startsWith("This patient has died.");
    assertThat(lastRecord().act()).isEqualTo(Act.BILLING_ITEM_ADDED);
  }

  @Test
  void anAccountThatThisPracticeDoesNotHaveIsRefused() {
    PatientId patient = patient(PatientState.ACTIVE);
    PatientId unknown = newId();

    assertThat(add(unknown, REPORT, UUID.randomUUID())).isInstanceOf(NoSuchAccount.class);
    assertThat(lastRecord()).isEqualTo(refused("No such account at this practice.").of(unknown));

    AddOutcome crafted =
        billing().add(OTHER_PRACTICE, patient, REPORT, PRIYA, DESK, UUID.randomUUID());
    assertThat(crafted).isInstanceOf(NoSuchAccount.class);
    assertThat(auditOf(OTHER_PRACTICE))
        .isEqualTo(List.of(refused("No such account at this practice.").of(patient)));
    assertNothingAdded(patient);
  }

  private static void assertNothingAdded(PatientId patient) {
    assertThat(account(patient).orElseThrow().items()).isEmpty();
    assertThat(asked(patient, WriteBackRequested.TYPE, WriteBackRequested.class)).isEmpty();
  }

  private static AuditRecord refused(String reason) {
    return AuditRecord.refused(Act.BILLING_ITEM_ADDED, PRIYA, DESK, reason);
  }
}
