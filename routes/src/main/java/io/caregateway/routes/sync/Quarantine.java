package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What could not be understood, to be shown to people. Whoever shows the bytes to somebody records
 * that.
 */
public final class Quarantine {

  private final JdbcClient jdbc;
  private final PracticeTransactions transactions;
  private final FieldCipher cipher;

  Quarantine(JdbcClient jdbc, PracticeTransactions transactions, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.cipher = cipher;
  }

  /** What is open, the latest first. */
  public List<Quarantined> open(OdsCode practice, int most) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select * from gateway.quarantine where practice = ? and resolved_at is null
                    order by last_seen desc, id limit ?
                    """)
                .params(practice.value(), most)
                .query((row, n) -> quarantined(row))
                .list());
  }

  public Optional<Quarantined> find(OdsCode practice, UUID id) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql("select * from gateway.quarantine where practice = ? and id = ?")
                .params(practice.value(), id)
                .query((row, n) -> quarantined(row))
                .optional());
  }

  /** How many are open. */
  public long count(OdsCode practice) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select count(*) from gateway.quarantine
                    where practice = ? and resolved_at is null
                    """)
                .param(practice.value())
                .query(Long.class)
                .single());
  }

  /** The bytes as they came; empty when they are gone or it is unknown. */
  public Optional<byte[]> bytes(OdsCode practice, UUID id) {
    return opened(practice, id, "raw");
  }

  /** The record's id at the clinical system; empty when it is not known. */
  Optional<String> sourceId(OdsCode practice, UUID id) {
    return opened(practice, id, "source_id").map(bytes -> new String(bytes, UTF_8));
  }

  private Optional<byte[]> opened(OdsCode practice, UUID id, String column) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    "select fingerprint, %s as sealed from gateway.quarantine where practice = ? and id = ? and %s is not null"
                        .formatted(column, column))
                .params(practice.value(), id)
                .query(
                    (row, n) ->
                        cipher.open(
                            practice,
                            QuarantineTable.binding(column, row.getBytes("fingerprint")),
                            row.getBytes("sealed")))
                .optional());
  }

  private static Quarantined quarantined(ResultSet row) throws SQLException {
    return new Quarantined(
        row.getObject("id", UUID.class),
        Quarantined.Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("sentence"),
        row.getBytes("source_id") != null,
        row.getTimestamp("first_seen").toInstant(),
        row.getTimestamp("last_seen").toInstant(),
        row.getInt("times"),
        RunTable.instant(row, "resolved_at"));
  }
}
