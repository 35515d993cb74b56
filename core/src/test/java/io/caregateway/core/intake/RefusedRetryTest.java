package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.intake.RefusedRetry.Result;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefusedRetryTest extends CoreTest {

  @Test
  void aMessageIsTakenInOnceItsKeyIsBack() {
    PatientId patient = newId();
    takeKeysAway();
    gateway.tell(changed(PRACTICE, patient, 1, person("Lovelace", "9990000018", "1970")));
    long id = awaitRefused();
    assertThat(retry(id)).isEqualTo(Result.REFUSED_AGAIN);
    assertThat(lastSiteRecord()).isEqualTo(failed("It was refused again.", id));

    putKeysBack();

    assertThat(retry(id)).isEqualTo(Result.SETTLED);
    assertThat(lastSiteRecord())
        .isEqualTo(
            AuditRecord.done(Act.QUARANTINE_RETRY, PRIYA, DESK)
                .about("message that the core refused: " + id));
    assertThat(account(patient)).isPresent();
    assertThat(core.bean(RefusedMessages.class).waiting()).isZero();
    assertThat(retry(id)).isEqualTo(Result.UNKNOWN);
    assertThat(lastSiteRecord()).isEqualTo(failed("No such message waits.", id));
  }

  /** The gateway in this test keeps the key that it has unwrapped; a new core has none. */
  private static void takeKeysAway() {
    gateway.tell(changed(PRACTICE, newId(), 1, person("Byron", "9990000026", "1971")));
    await().until(() -> core.counted("demographics", "applied") == 1);
    stopCore();
    rename("A81001", "HIDDEN");
    startCore();
  }

  /** In the place of those that the core made meanwhile; a new core knows only the old ones. */
  private static void putKeysBack() {
    stopCore();
    rename("A81001", "SPARE");
    rename("HIDDEN", "A81001");
    startCore();
  }

  private static void rename(String from, String to) {
    JdbcClient owner = JdbcClient.create(DB.migrate());
    owner.sql("alter table keys.data_key no force row level security").update();
    owner.sql("update keys.data_key set practice = ? where practice = ?").params(to, from).update();
    owner.sql("alter table keys.data_key force row level security").update();
  }

  private static long awaitRefused() {
    RefusedMessages refused = core.bean(RefusedMessages.class);
    await().until(() -> refused.waiting() == 1);
    return refused.newest(1, PRIYA, DESK).get(0).id();
  }

  private static Result retry(long id) {
    return core.bean(RefusedRetry.class).retry(id, PRIYA, DESK);
  }

  private static AuditRecord failed(String reason, long id) {
    return AuditRecord.failed(Act.QUARANTINE_RETRY, PRIYA, DESK, reason)
        .about("message that the core refused: " + id);
  }

  private static AuditRecord lastSiteRecord() {
    List<AuditRecord> all = auditOf(AuditLog.SITE);
    return all.get(all.size() - 1);
  }
}
