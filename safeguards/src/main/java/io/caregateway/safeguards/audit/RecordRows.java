package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps records and their leaves. Every call belongs in a transaction of the practice. */
final class RecordRows {

  /**
   * A record as it is kept.
   *
   * @param actor the blind index of the actor's id
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Row(
      AuditRecord act,
      String log,
      Position position,
      byte[] actor,
      byte[] sealed,
      byte[] commitment) {}

  private final JdbcClient jdbc;

  RecordRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(OdsCode practice, Instant at, List<Row> rows) {
    jdbc.sql(
            """
            with given as (
              select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as row(seq, retention_class, act, outcome, patient, actor_index, correlation_id,
                  content, log, leaf_index, commitment)),
            kept as (
              insert into audit.record (practice, seq, at, retention_class, act, outcome, patient,
                actor_index, correlation_id, content)
              select ?, seq, cast(? as timestamptz), retention_class, act, outcome, patient,
                actor_index, correlation_id, content
              from given)
            insert into audit.leaf (practice, seq, log, leaf_index, commitment)
            select ?, seq, log, leaf_index, commitment from given
            """)
        .param(column(rows, Long[]::new, row -> row.position().seq()))
        .param(column(rows, String[]::new, row -> row.act().act().retention().name()))
        .param(column(rows, String[]::new, row -> row.act().act().name()))
        .param(column(rows, String[]::new, row -> row.act().outcome().name()))
        .param(column(rows, UUID[]::new, row -> id(row.act().patient())))
        .param(column(rows, byte[][]::new, Row::actor))
        .param(column(rows, String[]::new, row -> row.act().origin().correlationId()))
        .param(column(rows, byte[][]::new, Row::sealed))
        .param(column(rows, String[]::new, Row::log))
        .param(column(rows, Long[]::new, row -> row.position().leaf()))
        .param(column(rows, byte[][]::new, Row::commitment))
        .param(practice.value())
        .param(Timestamp.from(at))
        .param(practice.value())
        .update();
  }

  private static <T> T[] column(
      List<Row> rows, IntFunction<T[]> array, Function<Row, ? extends @Nullable T> value) {
    return rows.stream().map(value).toArray(array);
  }

  private static @Nullable UUID id(@Nullable PatientId patient) {
    return patient == null ? null : patient.value();
  }
}
