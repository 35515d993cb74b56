package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.routes.sync.QuarantineRetry.Outcome.Resolved;
import io.caregateway.routes.sync.QuarantineRetry.Outcome.Stays;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.faults.Fault;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuarantineTest extends SyncTest {

  @Test
  void aRecordThatCannotBeReadIsKeptWithItsBytesAndTheOthersAreTakenIn() {
    String spoilt = emis.changes().oldest(1).get(0);
    emis.fault(Fault.MALFORMED_ENTRY).once();

    assertThat(done(SyncKind.FULL).counts()).isEqualTo(new SyncCounts(3, 60, 59, 0, 1));

    assertThat(isKept(spoilt)).isFalse();
    Quarantined entry = onlyOne();
    assertThat(entry.kind()).isEqualTo(Quarantined.Kind.ENTRY);
    assertThat(entry.sentence()).isNotBlank();
    assertThat(entry.retryable()).isTrue();
    assertThat(quarantine().bytes(EMIS, entry.id()).orElseThrow())
        .asString()
        .contains("the 31st of June");
  }

  @Test
  void theSameBytesAreKeptOnceAndCounted() {
    emis.fault(Fault.MALFORMED_ENTRY).once();
    done(SyncKind.FULL);
    UUID first = onlyOne().id();
    emis.fault(Fault.MALFORMED_ENTRY).once();
    done(SyncKind.FULL);

    assertThat(onlyOne().id()).isEqualTo(first);
    assertThat(onlyOne().times()).isEqualTo(2);
  }

  @Test
  void aLaterGoodVersionSettlesItAndTheBytesStayUntilTheirTimeIsOver() {
    emis.fault(Fault.MALFORMED_ENTRY).once();
    done(SyncKind.FULL);
    UUID id = onlyOne().id();

    done(SyncKind.FULL);

    assertThat(quarantine().count(EMIS)).isZero();
    assertThat(quarantine().find(EMIS, id).orElseThrow().resolvedAt()).isNotNull();
    assertThat(quarantine().bytes(EMIS, id)).isPresent();
    assertThat(kept(EMIS)).hasSize(60);
  }

  @Test
  void ofARestrictedPatientNoBytesStayOnceTheRecordCanBeRead() {
    String spoilt = emis.changes().oldest(1).get(0);
    emis.fault(Fault.MALFORMED_ENTRY).once();
    done(SyncKind.FULL);
    UUID id = onlyOne().id();
    emis.changes().restrict(spoilt);

    done(SyncKind.FULL);

    assertThat(quarantine().find(EMIS, id).orElseThrow().resolvedAt()).isNotNull();
    assertThat(quarantine().bytes(EMIS, id)).isEmpty();
  }

  @Test
  void aRetryReadsTheRecordAgainAndIsRecorded() {
    String spoilt = emis.changes().oldest(1).get(0);
    emis.fault(Fault.MALFORMED_ENTRY).once();
    done(SyncKind.FULL);
    UUID id = onlyOne().id();
    emis.fault(Fault.SERVER_ERROR).once();

    assertThat(retry(id)).isInstanceOf(Stays.class);
    assertThat(retry(id)).isInstanceOf(Resolved.class);

    assertThat(isKept(spoilt)).isTrue();
    assertThat(process.messages(EMIS)).hasSize(60);
    assertThat(quarantine().count(EMIS)).isZero();
    List<AuditRecord> retries =
        process.audit(EMIS).stream()
            .filter(record -> record.act() == Act.QUARANTINE_RETRY)
            .toList();
    assertThat(retries)
        .extracting(AuditRecord::outcome)
        .containsExactly(Outcome.FAILED, Outcome.DONE);
    assertThat(retries).extracting(AuditRecord::subject).containsOnly(id.toString());
  }

  @Test
  void anotherPersonInARecordsPlaceIsNotTakenInAndTheRightOneIsReadById() {
    String right = emis.changes().oldest(1).get(0);
    emis.fault(Fault.WRONG_PATIENT).at("_count").once();

    SyncProgress run = done(SyncKind.FULL);

    assertThat(run.counts().quarantined()).isEqualTo(1);
    assertThat(isKept(right)).isTrue();
    assertThat(kept(EMIS)).hasSize(60);
    assertThat(quarantine().count(EMIS)).isZero();
  }

  @Test
  void anotherPersonInAnswerToAReadIsNotTakenIn() {
    String right = emis.changes().oldest(1).get(0);
    emis.fault(Fault.WRONG_PATIENT).at("_count").once();
    emis.fault(Fault.WRONG_PATIENT).at("Patient/").once();

    done(SyncKind.FULL);

    assertThat(isKept(right)).isFalse();
    Quarantined wrong = onlyOne();
    assertThat(wrong.kind()).isEqualTo(Quarantined.Kind.WRONG_PATIENT);
    assertThat(retry(wrong.id())).isInstanceOf(Resolved.class);
    assertThat(isKept(right)).isTrue();
  }

  private QuarantineRetry.Outcome retry(UUID id) {
    return process.get(QuarantineRetry.class).retry(EMIS, id, SyncProcess.STAFF, SyncProcess.DESK);
  }

  private Quarantined onlyOne() {
    List<Quarantined> open = quarantine().open(EMIS, 10);
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private Quarantine quarantine() {
    return process.get(Quarantine.class);
  }
}
