package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Where roll-overs stand. */
final class RollOverTable {

  /**
   * Where one stands, its row locked.
   *
   * @param column the sealed column it is at, by name; null at the start of a pass
   * @param after the key of the row that it came to in that column, each part as text
   * @param resealed fields sealed anew in this pass
   * @param closed fields of this pass that did not open
   */
  record Mark(
      int version, @Nullable String column, List<String> after, long resealed, long closed) {}

  private final JdbcClient jdbc;

  RollOverTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(OdsCode practice, int version, long total, Instant now) {
    jdbc.sql(
            """
            insert into keys.roll_over (practice, version, total, started_at) values (?, ?, ?, ?)
            """)
        .params(practice.value(), version, total, Timestamp.from(now))
        .update();
  }

  /** Nothing where none is unfinished, or another process is at work on it. */
  Optional<Mark> lock(OdsCode practice) {
    return jdbc.sql(
            """
            select * from keys.roll_over where practice = ? and finished_at is null
            order by version desc limit 1 for update skip locked
            """)
        .param(practice.value())
        .query((row, n) -> mark(row))
        .optional();
  }

  void move(OdsCode practice, Mark mark, long doneMore) {
    jdbc.sql(
            """
            update keys.roll_over set at_column = ?, after = ?, resealed = ?, closed = ?,
              done = done + ?
            where practice = ? and version = ?
            """)
        .param(mark.column())
        .param(new SqlArrayValue("text", mark.after().toArray()))
        .param(mark.resealed())
        .param(mark.closed())
        .param(doneMore)
        .param(practice.value())
        .param(mark.version())
        .update();
  }

  void finish(OdsCode practice, int version, Instant now) {
    jdbc.sql("update keys.roll_over set finished_at = ? where practice = ? and version = ?")
        .params(Timestamp.from(now), practice.value(), version)
        .update();
    jdbc.sql(
            """
            update keys.data_key set retired_at = ?
            where practice = ? and purpose = 'data' and version < ? and retired_at is null
            """)
        .params(Timestamp.from(now), practice.value(), version)
        .update();
  }

  /** Has another pass made. */
  void reopen(OdsCode practice) {
    jdbc.sql(
            """
            update keys.roll_over set finished_at = null, at_column = null, after = '{}'
            where practice = ?
              and version = (select max(version) from keys.roll_over where practice = ?)
            """)
        .params(practice.value(), practice.value())
        .update();
  }

  /** The newest roll-over of each practice. */
  List<Progress> all() {
    return jdbc.sql(
            "select distinct on (practice) * from keys.roll_over order by practice, version desc")
        .query((row, n) -> progress(row))
        .list();
  }

  private static Progress progress(ResultSet row) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Progress(
        new OdsCode(row.getString("practice")),
        row.getInt("version"),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getLong("done"),
        row.getLong("total"),
        row.getLong("closed"));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    Array after = row.getArray("after");
    return new Mark(
        row.getInt("version"),
        row.getString("at_column"),
        List.of((String[]) after.getArray()),
        row.getLong("resealed"),
        row.getLong("closed"));
  }
}
