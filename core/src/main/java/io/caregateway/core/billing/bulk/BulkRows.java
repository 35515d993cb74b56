package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.feed.OdsCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as they are remembered. Every call belongs in a transaction of the practice. */
final class BulkRows {

  /** Whoever works at a file says so more often. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;

  BulkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<BulkProgress> find(OdsCode practice, UUID file, Instant now) {
    return jdbc.sql(
            """
            select state, done, total, posted, at from core.bulk_file
            where practice = ? and id = ?
            """)
        .params(practice.value(), file)
        .query(
            (row, n) -> {
              State state = State.valueOf(row.getString("state"));
              Instant heard = row.getTimestamp("at").toInstant();
              boolean silent = heard.plus(SILENCE).isBefore(now);
              return new BulkProgress(
                  file,
                  state == State.RUNNING && silent ? State.STOPPED : state,
                  row.getInt("done"),
                  row.getInt("total"),
                  row.getBoolean("posted"));
            })
        .optional();
  }

  void put(OdsCode practice, BulkProgress progress, Instant now) {
    jdbc.sql(
            """
            insert into core.bulk_file (practice, id, state, done, total, posted, at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (practice, id) do update set state = excluded.state, done = excluded.done,
              total = excluded.total, posted = excluded.posted, at = excluded.at
            """)
        .params(
            practice.value(),
            progress.file(),
            progress.state().name(),
            progress.done(),
            progress.total(),
            progress.posted(),
            Timestamp.from(now))
        .update();
  }
}
