package io.caregateway.core.billing;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.RunningCore;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** UK GDPR, Articles 15, 17 and 18, as far as the core goes. */
class RightsTest extends BillingTest {

  @Test
  void anErasedAccountTellsNothingOfThePersonAndKeepsTheMoney() {
    PatientId patient = patient(PatientState.ACTIVE);
    UUID written = added(patient);
    UUID parked = added(patient);
    outcome(patient, written, 1, State.WRITTEN, "ChargeItem/12");
    outcome(patient, parked, 1, State.PARKED, null);
    await().until(() -> item(patient, parked).state() == State.PARKED);

    erase(patient, 2);

    Account account = awaitAccount(patient, found -> found.rights().erased());
    assertThat(account.demographics()).isEqualTo(Demographics.NOTHING);
    assertThat(account.name()).isEqualTo("Erased patient");
    assertThat(account.notices()).containsExactly(AccountWords.ERASED);
    assertThat(account.state()).isEqualTo(PatientState.LEFT);
    assertThat(account.items())
        .allSatisfy(
            item -> {
              assertThat(item.code()).isEqualTo("INS-1");
              assertThat(item.price().pence()).isEqualTo(10450);
              assertThat(item.text()).isEqualTo("Erased");
              assertThat(item.recordId()).isNull();
            })
        .hasSize(2);
    assertThat(billing().parked(PRACTICE, 100, PRIYA, DESK))
        .noneMatch(item -> item.item().key().equals(parked));
    assertThat(found()).noneMatch(match -> match.patient().equals(patient));
  }

  @Test
  void whatCameLateOfAnErasedPatientIsIgnored() {
    PatientId patient = newId();
    erase(patient, 5);
    awaitAccount(patient, found -> found.rights().erased());

    gateway.tell(changed(PRACTICE, patient, 4, ADA));
    gateway.tell(changed(PRACTICE, patient, 9, ADA));

    await().until(() -> core.counted("demographics", "ignored") == 2);
    assertThat(account(patient).orElseThrow().demographics()).isEqualTo(Demographics.NOTHING);
  }

  @Test
  void anOutcomeThatComesLateBringsNoRecordBack() {
    PatientId patient = patient(PatientState.ACTIVE);
    UUID key = added(patient);
    erase(patient, 2);
    awaitAccount(patient, found -> found.rights().erased());

    outcome(patient, key, 1, State.WRITTEN, "ChargeItem/12");

    await().until(() -> item(patient, key).state() == State.WRITTEN);
    assertThat(item(patient, key).recordId()).isNull();
  }

  @Test
  void nothingIsAddedOrTriedAgainForAnErasedPatient() {
    PatientId patient = patient(PatientState.ACTIVE);
    UUID key = added(patient);
    outcome(patient, key, 1, State.PARKED, null);
    erase(patient, 2);
    awaitAccount(patient, found -> found.rights().erased());

    assertThat(add(patient, REPORT, UUID.randomUUID()))
        .isEqualTo(new AddOutcome.NotAllowed(AccountWords.ERASED, null));
    assertThat(lastRecord().reason()).isEqualTo("The patient was erased.");
    assertThat(billing().retry(PRACTICE, key, PRIYA, DESK))
        .isEqualTo(new RetryOutcome.NotAllowed(AccountWords.ERASED));
    assertThat(lastRecord().act()).isEqualTo(Act.WRITE_BACK_RETRY);
  }

  @Test
  void aRestrictionStopsNewItemsUntilItIsLifted() {
    PatientId patient = patient(PatientState.ACTIVE);
    restrict(patient, 1, true);
    Account account = awaitAccount(patient, found -> found.rights().restricted());
    assertThat(account.notices()).containsExactly(AccountWords.PROCESSING_RESTRICTED);
    assertThat(add(patient, REPORT, UUID.randomUUID()))
        .isEqualTo(new AddOutcome.NotAllowed(AccountWords.PROCESSING_RESTRICTED, null));
    assertThat(lastRecord().reason()).isEqualTo("Processing is restricted.");
    DemographicsChanged next = changed(PRACTICE, patient, 2, ADA);
    assertThat(tellAndAwait(next).version()).isEqualTo(2);

    restrict(patient, 2, false);
    awaitAccount(patient, found -> found.takesItems());
    restrict(patient, 1, true);
    await().until(() -> core.counted("demographics", "ignored") == 1);
    assertThat(added(patient)).isNotNull();
  }

  @Test
  void theCoresHoldingsTellWhatAPersonHas() {
    PatientId patient = patient(PatientState.ACTIVE);
    added(patient);
    Subject whose = Subject.of(PRACTICE, patient);

    assertThat(rows("core.account", whose)).contains("Lovelace", "9990000018");
    assertThat(rows("core.billing_item", whose)).contains("Insurance report", "104.50");
  }

  private static String rows(String table, Subject whose) {
    Holding holding =
        core.beans(Holding.class).stream()
            .filter(one -> one.table().equals(table))
            .findFirst()
            .orElseThrow();
    return core.bean(PracticeTransactions.class)
        .in(PRACTICE, () -> new String(FeedJson.write(holding.rows(whose)), UTF_8));
  }

  private static List<AccountMatch> found() {
    return core.bean(Accounts.class)
        .byNhsNumber(PRACTICE, new NhsNumber("9990000018"), PRIYA, DESK)
        .matches();
  }

  private static void erase(PatientId patient, long version) {
    PatientErased told = new PatientErased(PRACTICE, patient, version, RunningCore.NOW);
    gateway.send(
        PatientErased.DESTINATION, gateway.seal(PatientErased.TYPE, PRACTICE, patient, told));
  }

  private static void restrict(PatientId patient, long version, boolean restricted) {
    ProcessingRestricted told =
        new ProcessingRestricted(PRACTICE, patient, version, restricted, RunningCore.NOW);
    gateway.send(
        ProcessingRestricted.DESTINATION,
        gateway.seal(ProcessingRestricted.TYPE, PRACTICE, patient, told));
  }

  private static void outcome(
      PatientId patient, UUID key, long version, State state, @Nullable String recordId) {
    gateway.tell(
        new WriteBackOutcome(
            PRACTICE, key, patient, version, state, recordId, null, List.of(), RunningCore.NOW));
  }
}
