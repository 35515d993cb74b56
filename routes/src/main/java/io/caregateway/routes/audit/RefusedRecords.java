package io.caregateway.routes.audit;

import io.caregateway.feed.Event;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems' records that could not be taken in, kept whole as the site's own. */
final class RefusedRecords {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedRecords.class);
  private static final String PLACE = "audit.refused";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Clock clock;

  RefusedRecords(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
  }

  /** Keeps the message; one that comes again is kept once. */
  void keep(@Nullable Event event, byte[] message, String reason) {
    transactions.run(AuditLog.SITE, () -> insert(event, message, reason));
    LOG.warn(
        "A record of another system was refused and kept: {} Event {}.",
        reason,
        event == null ? "unknown" : event.id());
  }

  private void insert(@Nullable Event event, byte[] message, String reason) {
    byte[] fingerprint = index.fingerprint(AuditLog.SITE, PLACE, message);
    Binding binding = new Binding(PLACE, HexFormat.of().formatHex(fingerprint), 0);
    jdbc.sql(
            """
            insert into audit.refused (practice, fingerprint, claimed, event_id, reason, bytes,
              received_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(AuditLog.SITE.value())
        .param(fingerprint)
        .param(event == null ? null : event.practice().value())
        .param(event == null ? null : event.id())
        .param(reason)
        .param(cipher.seal(AuditLog.SITE, binding, message))
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** How many there are. */
  long count() {
    return transactions.in(
        AuditLog.SITE,
        () ->
            jdbc.sql("select count(*) from audit.refused where practice = ?")
                .param(AuditLog.SITE.value())
                .query(Long.class)
                .single());
  }
}
