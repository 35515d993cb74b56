package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.rows.Columns;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where entries stand in the table of requests; each call in a practice's transaction. */
final class StandingTable {

  private final JdbcTemplate jdbc;

  StandingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where an entry stands.
   *
   * @param amendment the version of its newest amendment by now
   */
  record Held(long version, long amendment, @Nullable String reason, Instant requestedAt) {

    /** Whether an outcome tells nothing that is not known: it still waits, for the same reason. */
    boolean stands(Outcome outcome) {
      return outcome.state() == State.WAITING && Objects.equals(outcome.reason(), reason);
    }
  }

  /**
   * Locks entries for their outcomes, always in the same order.
   *
   * @return by key; without those that another attempt has taken over
   */
  Map<UUID, Held> hold(OdsCode practice, List<Entry> entries) {
    Map<UUID, Held> held = new HashMap<>();
    jdbc.query(
        """
        select key, version, amendment_version, reason, requested_at from gateway.write_back
        where practice = ? and key = any (?) and holder = any (?) order by key for update
        """,
        row -> {
          held.put(
              row.getObject("key", UUID.class),
              new Held(
                  row.getLong("version"),
                  row.getLong("amendment_version"),
                  row.getString("reason"),
                  row.getTimestamp("requested_at").toInstant()));
        },
        practice.value(),
        WriteBackTable.keys(entries),
        WriteBackTable.holders(entries));
    return held;
  }

  /**
   * Puts entries where they now stand, and lets them go. They are named as a list of keys too:
   * joined alone, all entries are read where the table was small when the plan was made.
   */
  void put(OdsCode practice, List<Ending> endings, Instant now) {
    jdbc.update(
        """
        with u as (
          select * from unnest(?, ?, ?, ?, ?, ?)
            as u(key, state, version, record_id, reason, due_at))
        update gateway.write_back w
        set state = u.state, version = u.version, record_id = coalesce(u.record_id, w.record_id),
          reason = u.reason, due_at = u.due_at, holder = null, held_until = null, changed_at = ?
        from u
        where w.practice = ? and w.key = any (array(select key from u)) and w.key = u.key
        """,
        statement -> {
          new Columns<>(statement, endings, 1)
              .next("uuid", ending -> ending.entry().key())
              .text(ending -> ending.next(now).state().name())
              .next("bigint", Ending::version)
              .text(ending -> ending.next(now).recordId())
              .text(ending -> ending.next(now).reason())
              .times(ending -> ending.next(now).due());
          statement.setTimestamp(7, Timestamp.from(now));
          statement.setString(8, practice.value());
        });
  }
}
