package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.restriction.RestrictionGround;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.world.EditKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ParkedTest extends WriteBackTest {

  @Test
  void aPatientWhoDoesNotMatchIsToldFieldByFieldAndRetriedOnceTheyDo() {
    KeptPatient patient = aPatient(EMIS);
    stubs.practice("A81001").changes().edit(sourceId(patient), EditKind.NAME);

    UUID item = ask(EMIS, patient.id());

    WriteBackOutcome parked = parkedWith("does not match");
    assertThat(parked.mismatches()).extracting(Mismatch::field).containsExactly("Surname");
    assertThat(entries(EMIS)).isEmpty();

    process.sync(EMIS);
    retry(EMIS, patient.id(), item);

    WriteBackOutcome written = settled();
    assertThat(written.state()).isEqualTo(State.WRITTEN);
    assertThat(written.key()).isEqualTo(item);
    assertThat(written.version()).isGreaterThan(parked.version());
    assertThat(entriesByKey(EMIS)).isEqualTo(Map.of(identifier(item), 1));
  }

  @Test
  void theWrongPatientInTheAnswerGetsNoEntry() {
    KeptPatient patient = aPatient(EMIS);
    stubs.practice("A81001").fault(Fault.WRONG_PATIENT).on("GET").at("Patient/").once();

    ask(EMIS, patient.id());

    assertThat(parkedWith("does not match").mismatches())
        .extracting(Mismatch::field)
        .contains("Record");
    assertThat(entries(EMIS)).isEmpty();
  }

  @Test
  void aPatientWhoIsGoneGetsNoEntry() {
    KeptPatient patient = aPatient(EMIS);
    stubs.practice("A81001").changes().deduct(sourceId(patient));

    ask(EMIS, patient.id());

    parkedWith("no longer in the clinical system");
    assertThat(entries(EMIS)).isEmpty();
  }

  @Test
  void aPatientWhomTheGatewayDoesNotKnowIsToldSo() {
    ask(EMIS, new PatientId(UUID.randomUUID()));

    parkedWith("does not know this patient");
  }

  @Test
  void nothingIsWrittenWhileTheUseOfThePatientsDataIsRestricted() {
    KeptPatient patient = aPatient(EMIS);
    Restrictions restrictions = process.get(Restrictions.class);
    Actor officer = Actor.system("test");
    Origin origin = Origin.internal("test");
    restrictions.restrict(EMIS, patient.id(), RestrictionGround.ACCURACY, officer, origin);

    UUID item = ask(EMIS, patient.id());
    parkedWith("is restricted, so nothing was written");
    assertThat(entries(EMIS)).isEmpty();

    assertThat(restrictions.lift(EMIS, patient.id(), officer, origin)).isTrue();
    retry(EMIS, patient.id(), item);
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
  }

  @Test
  void aParkedEntryStopsItsOwnPatientsLaneAndNoOther() {
    KeptPatient poisoned = aPatient(EMIS);
    KeptPatient other = patients(EMIS).get(1);
    stubs.practice("A81001").fault(Fault.WRONG_PATIENT).on("GET").at("Patient/").once();
    UUID first = ask(EMIS, poisoned.id());
    assertThat(settled().state()).isEqualTo(State.PARKED);

    UUID second = ask(EMIS, poisoned.id());
    UUID others = ask(EMIS, other.id());
    assertThat(settled().key()).isEqualTo(others);

    retry(EMIS, poisoned.id(), first);
    assertThat(settled().key()).isEqualTo(first);
    assertThat(settled().key()).isEqualTo(second);
  }

  private WriteBackOutcome parkedWith(String words) {
    WriteBackOutcome outcome = settled();
    assertThat(outcome.state()).isEqualTo(State.PARKED);
    assertThat(outcome.reason()).contains(words);
    List<AuditRecord> audited = process.audit(EMIS);
    AuditRecord last = audited.get(audited.size() - 1);
    assertThat(last.act()).isEqualTo(Act.WRITE_BACK);
    assertThat(last.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(last.reason()).isEqualTo(outcome.reason());
    return outcome;
  }

  private static String sourceId(KeptPatient patient) {
    return Objects.requireNonNull(patient.demographics().sourceId());
  }
}
