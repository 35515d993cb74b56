package io.caregateway.safeguards.audit.checkpoint;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checkpoints in the table. Every call belongs in a transaction of the practice. */
final class CheckpointRows {

  /**
   * A log and its newest checkpoint.
   *
   * @param size how many leaves it has now
   * @param signed how many it had then; 0 where it has no checkpoint yet
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Grown(
      LogName log, long size, long signed, @Nullable String note, byte @Nullable [] frontier) {}

  private final JdbcClient jdbc;

  CheckpointRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is this process that signs for the practice, until the transaction ends. */
  boolean takeTurn(OdsCode practice) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('checkpoint ' || ?, 0))")
        .param(practice.value())
        .query(Boolean.class)
        .single();
  }

  /** The logs that have grown since their newest checkpoint. */
  List<Grown> grown(OdsCode practice) {
    return logs(practice, "and l.size > coalesce(c.size, 0)");
  }

  /** The newest checkpoint of each log. */
  List<String> newest(OdsCode practice) {
    return logs(practice, "and c.size > 0").stream()
        .map(log -> String.valueOf(log.note()))
        .toList();
  }

  private List<Grown> logs(OdsCode practice, String which) {
    return jdbc.sql(
            """
            select l.log, l.size, c.size, c.note, c.frontier from audit.log l
            left join lateral (
              select size, note, frontier from audit.checkpoint c
              where c.practice = l.practice and c.log = l.log order by size desc limit 1) c on true
            where l.practice = ?
            """
                + which
                + " order by l.log")
        .param(practice.value())
        .query((row, n) -> grown(row))
        .list();
  }

  private static Grown grown(ResultSet row) throws SQLException {
    return new Grown(
        LogName.parse(row.getString(1)),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getBytes(5));
  }

  void insert(SignedHead head, byte[] frontier, Instant at) {
    Checkpoint checkpoint = head.checkpoint();
    jdbc.sql(
            """
            insert into audit.checkpoint (practice, log, size, note, frontier, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            checkpoint.practice().value(),
            checkpoint.log().toString(),
            checkpoint.size(),
            head.note(),
            frontier,
            Timestamp.from(at))
        .update();
  }

  /** The checkpoint of that very size. */
  Optional<String> at(OdsCode practice, LogName log, long size) {
    return jdbc.sql("select note from audit.checkpoint where practice = ? and log = ? and size = ?")
        .params(practice.value(), log.toString(), size)
        .query(String.class)
        .optional();
  }

  /** When the oldest record was written that no checkpoint covers. */
  Optional<Instant> waitingSince(OdsCode practice) {
    return jdbc.sql(
            """
            select min(r.at) from audit.log l
            join audit.leaf f on f.practice = l.practice and f.log = l.log and f.leaf_index =
              (select coalesce(max(c.size), 0) from audit.checkpoint c
               where c.practice = l.practice and c.log = l.log)
            join audit.record r on r.practice = f.practice and r.seq = f.seq
            where l.practice = ?
            """)
        .param(practice.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }
}
