package io.caregateway.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.Event;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages that could not be taken in, kept with their bytes. Whose they are is not known for sure,
 * and what they hold may not be sealed, so they are kept and sealed as the site's own.
 */
public final class RefusedMessages {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedMessages.class);
  private static final String PLACE = "core.intake_refused";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final AuditLog audit;
  private final Clock clock;

  RefusedMessages(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A message that was kept aside.
   *
   * @param intake where it came in: demographics or outcomes
   * @param claimed the practice that it names
   * @param eventId null when the envelope could not be read
   * @param body as it came, read as UTF-8
   */
  public record Refused(
      String intake,
      @Nullable String claimed,
      @Nullable UUID eventId,
      String reason,
      String body,
      Instant receivedAt) {}

  /** Keeps the message; one that comes again is kept once. */
  void keep(String intake, @Nullable Event event, byte[] body, String reason) {
    byte[] fingerprint = index.fingerprint(AuditLog.SITE, PLACE, body);
    transactions.run(
        AuditLog.SITE,
        () ->
            jdbc.sql(
                    """
                    insert into core.intake_refused (practice, fingerprint, destination, claimed,
                      event_id, reason, bytes, received_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """)
                .param(AuditLog.SITE.value())
                .param(fingerprint)
                .param(intake)
                .param(event == null ? null : event.practice().value())
                .param(event == null ? null : event.id())
                .param(reason)
                .param(cipher.seal(AuditLog.SITE, binding(fingerprint), body))
                .param(Timestamp.from(clock.instant()))
                .update());
    LOG.warn(
        "A message of {} was refused and kept: {} Event {}.",
        intake,
        reason,
        event == null ? "unknown" : event.id());
  }

  /** The newest first. Makes one audit record. */
  public List<Refused> newest(int most, Actor actor, Origin origin) {
    return transactions.in(
        AuditLog.SITE,
        () -> {
          List<Refused> newest =
              jdbc.sql(
                      """
                      select fingerprint, destination, claimed, event_id, reason, bytes, received_at
                      from core.intake_refused where practice = ?
                      order by seq desc limit ?
                      """)
                  .params(AuditLog.SITE.value(), most)
                  .query((row, n) -> refused(row))
                  .list();
          audit.append(
              AuditRecord.done(Act.QUARANTINE_READ, actor, origin)
                  .about("messages that the core refused: " + newest.size()));
          return newest;
        });
  }

  private Refused refused(ResultSet row) throws SQLException {
    byte[] body =
        cipher.open(AuditLog.SITE, binding(row.getBytes("fingerprint")), row.getBytes("bytes"));
    return new Refused(
        row.getString("destination"),
        row.getString("claimed"),
        row.getObject("event_id", UUID.class),
        row.getString("reason"),
        new String(body, UTF_8),
        row.getTimestamp("received_at").toInstant());
  }

  private static Binding binding(byte[] fingerprint) {
    return new Binding(PLACE, HexFormat.of().formatHex(fingerprint), 0);
  }
}
