package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a record lies open in the table, by which it is found. It is also the second line of the
 * record's canonical bytes, so that none of it can be changed unseen.
 *
 * @param act the name of an {@link Act}, as text: a changed one must be read too
 * @param actorIndex the blind index of the actor's id, in hexadecimal digits
 */
record Columns(
    OdsCode practice,
    long seq,
    Instant at,
    String retentionClass,
    String act,
    String outcome,
    @Nullable PatientId patient,
    String actorIndex,
    @Nullable String correlationId) {

  /** In the order of {@link #read}. */
  static final String NAMES =
      "practice, seq, at, retention_class, act, outcome, patient, actor_index, correlation_id";

  static Columns of(
      OdsCode practice, Position position, Instant at, AuditRecord act, byte[] actorIndex) {
    return new Columns(
        practice,
        position.seq(),
        at,
        act.act().retention().name(),
        act.act().name(),
        act.outcome().name(),
        act.patient(),
        HexFormat.of().formatHex(actorIndex),
        act.origin().correlationId());
  }

  static Columns read(ResultSet row) throws SQLException {
    UUID patient = row.getObject(7, UUID.class);
    return new Columns(
        new OdsCode(row.getString(1)),
        row.getLong(2),
        row.getTimestamp(3).toInstant(),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        patient == null ? null : new PatientId(patient),
        HexFormat.of().formatHex(row.getBytes(8)),
        row.getString(9));
  }
}
