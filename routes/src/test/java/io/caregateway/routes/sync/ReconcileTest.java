package io.caregateway.routes.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.demographics.PatientState;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.stubs.world.Content;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcileTest extends SyncTest {

  @Test
  void whoIsNoLongerListedAndNoLongerThereHasLeft() {
    done(SyncKind.FULL);
    String gone = emis.changes().oldest(1).get(0);
    emis.changes().deduct(gone);
    done(SyncKind.INCREMENTAL);
    assertThat(kept(gone).state()).isNotEqualTo(PatientState.LEFT);

    SyncProgress run = done(SyncKind.RECONCILE);

    assertThat(run.counts()).isEqualTo(new SyncCounts(3, 60, 1, 0, 0));
    assertThat(kept(gone).state()).isEqualTo(PatientState.LEFT);
    assertThat(process.messages(EMIS)).hasSize(61);
    assertThat(done(SyncKind.RECONCILE).counts()).isEqualTo(new SyncCounts(3, 59, 0, 0, 0));
  }

  @Test
  void whenNobodyIsListedNobodyIsTakenToHaveLeft() {
    done(SyncKind.FULL);
    emis.changes().oldest(60).forEach(emis.changes()::deduct);

    assertThat(failed(SyncKind.RECONCILE).sentence()).contains("lists no patients at all");

    assertThat(kept(EMIS))
        .extracting(KeptPatient::state)
        .doesNotContain(PatientState.LEFT)
        .hasSize(60);
    assertThat(process.messages(EMIS)).hasSize(60);
  }

  @Test
  void whoDiedAndIsNoLongerThereStaysDeceasedAndIsNotAskedForAgain() {
    String id = emis.changes().oldest(1).get(0);
    emis.changes().die(id, "2");
    done(SyncKind.FULL);
    emis.changes().deduct(id);

    assertThat(done(SyncKind.RECONCILE).counts().changed()).isZero();
    assertThat(kept(id).state()).isEqualTo(PatientState.DECEASED);
    emis.requests().clear();
    done(SyncKind.RECONCILE);

    assertThat(emis.requests().byKind()).containsEntry("GET Patient", 4L);
  }

  @Test
  void whoWasNeverSeenIsReadById() {
    done(SyncKind.FULL);
    String joined =
        emis.changes().at(clock.instant().minus(Duration.ofDays(30))).register(1).get(0);
    done(SyncKind.INCREMENTAL);
    assertThat(isKept(joined)).isFalse();

    assertThat(done(SyncKind.RECONCILE).counts()).isEqualTo(new SyncCounts(4, 62, 1, 0, 0));

    assertThat(isKept(joined)).isTrue();
    assertThat(process.messages(EMIS)).hasSize(61);
  }

  @Test
  void whoHadGoneAndComesBackIsReadAgainThoughTheBytesAreTheSame() {
    done(SyncKind.FULL);
    String id = emis.changes().oldest(1).get(0);
    PatientRecord before = emis.world().find(id).orElseThrow();
    emis.changes().deduct(id);
    done(SyncKind.RECONCILE);
    assertThat(kept(id).state()).isEqualTo(PatientState.LEFT);

    emis.world().add(List.of(before));
    done(SyncKind.RECONCILE);

    assertThat(kept(id).state()).isEqualTo(PatientState.ACTIVE);
    assertThat(kept(id).version()).isEqualTo(3);
  }

  @Test
  void aRecordThatTheSystemRefusesHindersNoOther() {
    done(SyncKind.FULL);
    List<String> gone = emis.changes().oldest(2);
    gone.forEach(emis.changes()::deduct);
    stubs
        .stubs()
        .server()
        .wireMock()
        .stubFor(
            get(urlPathMatching(".*/Patient/" + gone.get(0)))
                .atPriority(1)
                .willReturn(status(403)));

    assertThat(done(SyncKind.RECONCILE).counts().quarantined()).isEqualTo(1);

    assertThat(gone)
        .extracting(id -> kept(id).state())
        .containsExactly(PatientState.ACTIVE, PatientState.LEFT);
    assertThat(process.get(Quarantine.class).open(EMIS, 10))
        .extracting(Quarantined::reason)
        .containsExactly("REFUSED");
  }

  @Test
  void aMergedRecordLivesOnUnderTheNewIdWhenThatWasNotKept() {
    register(1, "old-1", "Marlowe", "1950-02-03", null);
    done(SyncKind.FULL);
    KeptPatient before = kept("old-1");
    register(2, "new-1", "Marlowe", "1950-02-03", null);
    replaced("old-1", "new-1");

    done(SyncKind.RECONCILE);

    assertThat(isKept("old-1")).isFalse();
    KeptPatient after = kept("new-1");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.state()).isEqualTo(PatientState.ACTIVE);
    assertThat(after.collision()).isFalse();
    assertThat(kept(EMIS)).hasSize(61);
  }

  @Test
  void aMergeIntoAPatientWhoWasKeptIsACollisionThatStaysAndIsFlagged() {
    register(1, "old-1", "Marlowe", "1950-02-03", null);
    register(2, "new-1", "Marlowe-Jones", "1950-02-03", "Marlowe");
    done(SyncKind.FULL);
    KeptPatient survivor = kept("new-1");
    replaced("old-1", "new-1");

    done(SyncKind.RECONCILE);

    KeptPatient replaced = kept("old-1");
    assertThat(replaced.state()).isEqualTo(PatientState.REPLACED);
    assertThat(replaced.collision()).isTrue();
    assertThat(replaced.replacedBy()).isEqualTo(survivor.id());
    assertThat(kept("new-1")).isEqualTo(survivor);
    int messages = process.messages(EMIS).size();
    done(SyncKind.RECONCILE);
    assertThat(process.messages(EMIS)).hasSize(messages);
  }

  @Test
  void anotherPersonUnderAnOldIdIsNotMerged() {
    register(1, "old-1", "Marlowe", "1950-02-03", null);
    register(2, "new-1", "Marlowe", "1971-12-30", null);
    done(SyncKind.FULL);
    replaced("old-1", "new-1");
    KeptPatient before = kept("old-1");

    assertThat(done(SyncKind.RECONCILE).counts().quarantined()).isEqualTo(1);

    assertThat(kept("old-1")).isEqualTo(before);
    assertThat(process.get(Quarantine.class).open(EMIS, 10))
        .extracting(Quarantined::kind)
        .containsExactly(Quarantined.Kind.WRONG_PATIENT);
  }

  private void replaced(String old, String by) {
    PatientRecord record = emis.world().find(old).orElseThrow();
    // registered again as merged away: the search lists it no longer
    emis.changes().deduct(old);
    emis.world()
        .add(
            List.of(
                new PatientRecord(
                    old,
                    record.index(),
                    null,
                    3,
                    clock.millis(),
                    Standing.MERGED,
                    by,
                    record.content())));
  }

  private void register(
      int index, String id, String family, String birthDate, @Nullable String maiden) {
    String former = maiden == null ? "" : ", {\"use\": \"maiden\", \"family\": \"" + maiden + "\"}";
    String json =
        """
        {"resourceType": "Patient", "id": "%s",
         "meta": {"versionId": "1", "lastUpdated": "%s"},
         "name": [{"use": "official", "family": "%s", "given": ["Edith"]}%s],
         "birthDate": "%s"}
        """
            .formatted(id, clock.instant(), family, former, birthDate);
    emis.world()
        .add(
            List.of(
                new PatientRecord(
                    id,
                    10_000 + index,
                    null,
                    1,
                    clock.millis(),
                    Standing.CURRENT,
                    null,
                    new Content.Given(json))));
  }
}
