package io.caregateway.routes.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.ConsultationsRead.Outcome;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.restriction.RestrictionGround;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.faults.Fault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class UnreadConsultationsTest extends ConsultationTest {

  @AfterEach
  void mend() {
    STUBS.practice("A81001").faults().clear();
  }

  @Test
  void anotherPatientInTheAnswerIsNotTold() {
    KeptPatient patient = patient(EMIS, 0);
    consult(EMIS, patient, 1, "finished");
    fault(Fault.WRONG_PATIENT);

    assertFailed(ask(EMIS, patient.id(), 10), "another patient's record");
  }

  @Test
  void aPageThatBreaksOffIsNotTold() {
    fault(Fault.MALFORMED_PAGE);

    assertFailed(ask(EMIS, patient(EMIS, 1).id(), 10), "could not be read");
  }

  @Test
  void linksThatLeadAwayOrInACircleAreNotFollowed() {
    KeptPatient patient = patient(EMIS, 2);
    consult(EMIS, patient, 60, "finished");
    fault(Fault.FOREIGN_LINK);
    assertFailed(ask(EMIS, patient.id(), 1), "leads away");

    STUBS.practice("A81001").fault(Fault.CYCLIC_LINK).at("Encounter").times(5);
    assertFailed(ask(EMIS, patient.id(), 1), "do not follow on each other");
  }

  @Test
  void linksThatKeepExpiringAreGivenUp() {
    KeptPatient patient = patient(EMIS, 3);
    consult(EMIS, patient, 60, "finished");
    STUBS.practice("A81001").fault(Fault.EXPIRED_LINK).at("Encounter").times(10);

    assertFailed(ask(EMIS, patient.id(), 1), "do not follow on each other");
  }

  @Test
  void aSystemThatIsBusyForLongIsNotWaitedFor() {
    fault(Fault.TOO_MANY_REQUESTS.retryAfter(Duration.ofMinutes(5)));

    assertFailed(ask(EMIS, patient(EMIS, 4).id(), 10), "is busy");
    assertThat(STUBS.practice("A81001").faults().left()).isEmpty();
  }

  @Test
  void aPatientWhoIsGoneIsToldSo() {
    KeptPatient patient = patient(EMIS, 5);
    STUBS.practice("A81001").changes().deduct(sourceId(patient));

    assertFailed(ask(EMIS, patient.id(), 10), "does not have this patient's consultations");
  }

  @Test
  void nothingIsReadOfAPatientWhoIsUnknownErasedOrRestricted() {
    long before = asked();
    assertFailed(ask(EMIS, new PatientId(UUID.randomUUID()), 10), "does not know this patient");

    KeptPatient restricted = patient(EMIS, 6);
    Restrictions restrictions = running.get(Restrictions.class);
    restrictions.restrict(
        EMIS,
        restricted.id(),
        RestrictionGround.ACCURACY,
        Actor.system("test"),
        Origin.internal("test"));
    assertFailed(ask(EMIS, restricted.id(), 10), "is restricted");

    KeptPatient erased = patient(EMIS, 7);
    running
        .get(PracticeTransactions.class)
        .run(
            EMIS,
            () ->
                running
                    .get(JdbcClient.class)
                    .sql("update gateway.patient set erased_at = now() where id = ?")
                    .param(erased.id().value())
                    .update());
    assertFailed(ask(EMIS, erased.id(), 10), "was erased");
    assertThat(asked()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 11})
  void noMoreDaysAreReadThanTheSettingAllows(int days) {
    assertFailed(ask(EMIS, patient(EMIS, 8).id(), days), "1 to 10 days");
  }

  private static void fault(Fault fault) {
    STUBS.practice("A81001").fault(fault).at("Encounter").once();
  }

  private static long asked() {
    return STUBS.practice("A81001").requests().byKind().getOrDefault("GET Encounter", 0L);
  }

  private static void assertFailed(ConsultationsRead answer, String words) {
    assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(answer.reason()).contains(words);
    assertThat(answer.consultations()).isEmpty();
  }
}
