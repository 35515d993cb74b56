package io.caregateway.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.Event;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refused messages as they are kept. Whose they are is not known for sure, and what they hold may
 * not be sealed, so they are kept and sealed as the site's own. Every call belongs in a transaction
 * of {@link AuditLog#SITE}.
 */
final class RefusedRows {

  private static final String PLACE = "core.intake_refused";
  private static final String SELECT =
      """
      select seq, fingerprint, destination, claimed, event_id, reason, bytes, received_at
      from core.intake_refused where practice = ?
      """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Clock clock;

  RefusedRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
  }

  /** Keeps the message; one that comes again is kept once. */
  void keep(String intake, @Nullable Event event, byte[] body, String reason) {
    byte[] fingerprint = index.fingerprint(AuditLog.SITE, PLACE, body);
    jdbc.sql(
            """
            insert into core.intake_refused (practice, fingerprint, destination, claimed, event_id,
              reason, bytes, received_at)
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
        .update();
  }

  long waiting() {
    return jdbc.sql(
            "select count(*) from core.intake_refused where practice = ? and settled_at is null")
        .param(AuditLog.SITE.value())
        .query(Long.class)
        .single();
  }

  List<RefusedMessage> newest(int most) {
    return jdbc.sql(SELECT + "and settled_at is null order by seq desc limit ?")
        .params(AuditLog.SITE.value(), most)
        .query((row, n) -> refused(row))
        .list();
  }

  /** One that waits. */
  Optional<RefusedMessage> find(long id) {
    return jdbc.sql(SELECT + "and settled_at is null and seq = ?")
        .params(AuditLog.SITE.value(), id)
        .query((row, n) -> refused(row))
        .optional();
  }

  /** Notes that it was taken in after all. */
  void settle(long id) {
    jdbc.sql("update core.intake_refused set settled_at = ? where practice = ? and seq = ?")
        .params(Timestamp.from(clock.instant()), AuditLog.SITE.value(), id)
        .update();
  }

  /** The bytes of one, just as they came. */
  byte[] bytes(long id) {
    return jdbc.sql(SELECT + "and seq = ?")
        .params(AuditLog.SITE.value(), id)
        .query((row, n) -> opened(row))
        .single();
  }

  /** Puts other bytes in the place of what came, under the name that it has. */
  void overwrite(long id, byte[] bytes) {
    byte[] fingerprint =
        jdbc.sql("select fingerprint from core.intake_refused where practice = ? and seq = ?")
            .params(AuditLog.SITE.value(), id)
            .query(byte[].class)
            .single();
    jdbc.sql("update core.intake_refused set bytes = ? where practice = ? and seq = ?")
        .params(cipher.seal(AuditLog.SITE, binding(fingerprint), bytes), AuditLog.SITE.value(), id)
        .update();
  }

  private RefusedMessage refused(ResultSet row) throws SQLException {
    return new RefusedMessage(
        row.getLong("seq"),
        row.getString("destination"),
        row.getString("claimed"),
        row.getObject("event_id", UUID.class),
        row.getString("reason"),
        new String(opened(row), UTF_8),
        row.getTimestamp("received_at").toInstant());
  }

  private byte[] opened(ResultSet row) throws SQLException {
    return cipher.open(AuditLog.SITE, binding(row.getBytes("fingerprint")), row.getBytes("bytes"));
  }

  private static Binding binding(byte[] fingerprint) {
    return new Binding(PLACE, HexFormat.of().formatHex(fingerprint), 0);
  }
}
