package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.EditKind;
import io.caregateway.stubs.world.PatientRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullSyncTest extends SyncTest {

  @ParameterizedTest
  @ValueSource(strings = {"A81001", "B82002"})
  void keepsEveryPatientOfTheClinicalSystemAndLeavesAMessageForEach(String ods) {
    OdsCode practice = new OdsCode(ods);

    SyncProgress run = process.sync(practice, SyncKind.FULL);

    assertThat(run.sentence()).isNull();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(run.counts()).isEqualTo(new SyncCounts(3, 60, 60, 0, 0));
    assertThat(run.expected()).isEqualTo(60);
    List<KeptPatient> kept = kept(practice);
    assertThat(kept).hasSize(60).allSatisfy(patient -> assertIsAsServed(practice, patient));
    assertThat(process.messages(practice))
        .extracting(DemographicsChanged::patient)
        .containsExactlyInAnyOrderElementsOf(kept.stream().map(KeptPatient::id).toList());
    Map<PatientId, KeptPatient> byId =
        kept.stream().collect(Collectors.toMap(KeptPatient::id, Function.identity()));
    assertThat(process.messages(practice))
        .allSatisfy(
            message -> {
              assertThat(message.version()).isEqualTo(1);
              KeptPatient patient = Objects.requireNonNull(byId.get(message.patient()));
              assertThat(message.demographics()).isEqualTo(patient.demographics());
              assertThat(message.state()).isEqualTo(patient.state());
            });
  }

  @Test
  void theSameAgainChangesNothing() {
    done(SyncKind.FULL);
    List<KeptPatient> before = kept(EMIS);

    assertThat(done(SyncKind.FULL).counts()).isEqualTo(new SyncCounts(3, 60, 0, 60, 0));
    assertThat(done(SyncKind.INCREMENTAL).counts().changed()).isZero();

    assertThat(kept(EMIS)).isEqualTo(before);
    assertThat(process.messages(EMIS)).hasSize(60);
  }

  @Test
  void theFirstSyncIsAFullOneAndTheNextAsksForChangesAlone() {
    assertThat(done(SyncKind.INCREMENTAL).kind()).isEqualTo(SyncKind.FULL);
    List<String> edited = emis.changes().edit(5);

    SyncProgress second = done(SyncKind.INCREMENTAL);

    assertThat(second.kind()).isEqualTo(SyncKind.INCREMENTAL);
    assertThat(second.counts()).isEqualTo(new SyncCounts(1, 5, 5, 0, 0));
    assertThat(edited).allSatisfy(id -> assertThat(kept(id).version()).isEqualTo(2));
    assertThat(process.messages(EMIS)).hasSize(65);
  }

  @Test
  void reachesBackByTheOverlapSoThatALateCommitIsNotMissed() {
    done(SyncKind.FULL);
    String late = emis.changes().oldest(1).get(0);
    emis.changes().at(clock.instant().minus(Duration.ofSeconds(100))).edit(late, EditKind.PHONE);

    assertThat(done(SyncKind.INCREMENTAL).counts().changed()).isEqualTo(1);
  }

  @Test
  void aNewSourceVersionThatSaysTheSameMakesNoMessage() {
    done(SyncKind.FULL);
    String id =
        kept(EMIS).stream()
            .filter(patient -> !patient.restricted())
            .map(patient -> String.valueOf(patient.demographics().sourceId()))
            .findFirst()
            .orElseThrow();
    emis.changes().unrestrict(id);

    assertThat(done(SyncKind.INCREMENTAL).counts()).isEqualTo(new SyncCounts(1, 1, 0, 1, 0));

    assertThat(kept(id).version()).isEqualTo(1);
    assertThat(kept(id).demographics().sourceVersion()).isEqualTo("2");
    assertThat(process.messages(EMIS)).hasSize(60);
  }

  @Test
  void recordsWhoStartedItFromWhere() {
    SyncProgress run = done(SyncKind.FULL);

    AuditRecord record = process.audit(EMIS).get(0);
    assertThat(record.act()).isEqualTo(Act.SYNC);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor()).isEqualTo(SyncProcess.STAFF);
    assertThat(record.origin()).isEqualTo(SyncProcess.DESK);
    assertThat(record.subject()).isEqualTo(run.run().toString());
  }

  @Test
  void countsForTheOneWhoWatches() {
    done(SyncKind.FULL);

    MeterRegistry meters = process.get(MeterRegistry.class);
    assertThat(
            meters
                .get("caregateway.sync.patients")
                .tags("practice", "A81001", "kind", "FULL", "result", "changed")
                .counter()
                .count())
        .isEqualTo(60);
    assertThat(meters.get("caregateway.sync.runs").tags("outcome", "DONE").timer().count()).isOne();
    clock.advance(Duration.ofMinutes(5));
    assertThat(
            meters
                .get("caregateway.sync.last.success.age")
                .tags("practice", "A81001")
                .timeGauge()
                .value())
        .isBetween(300.0, 360.0);
  }

  private void assertIsAsServed(OdsCode ods, KeptPatient kept) {
    Practice practice = stubs.practice(ods.value());
    PatientRecord record =
        practice.world().find(String.valueOf(kept.demographics().sourceId())).orElseThrow();
    Person person = practice.person(record);
    assertThat(person).isNotNull();
    assertThat(
            kept.demographics().nhsNumber() == null
                ? null
                : kept.demographics().nhsNumber().value())
        .isEqualTo(record.nhsNumber());
    assertThat(kept.demographics().birthDate()).isEqualTo(person.birthDate());
    assertThat(Objects.requireNonNull(kept.demographics().preferredName()).family())
        .isEqualTo(person.names().get(0).family());
    assertThat(kept.restricted()).isEqualTo(person.restricted());
    if (kept.restricted()) {
      assertThat(kept.demographics().addresses()).isEmpty();
      assertThat(kept.demographics().telecoms()).isEmpty();
    } else {
      assertThat(kept.demographics().addresses()).hasSameSizeAs(person.contactData().addresses());
    }
  }
}
