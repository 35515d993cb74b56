package io.caregateway.gateway.backup;

import io.caregateway.database.copy.OpenTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * What must not be as it was when a database comes back: nobody is signed on, nothing is held by a
 * process that is gone, and what the broker may have lost is sent again.
 */
public record Aftermath(long sessionsEnded, long messagesAgain) {

  static Aftermath of(Connection owner, Instant backup, Instant now) throws Exception {
    Aftermath[] result = new Aftermath[1];
    OpenTables.during(owner, () -> result[0] = put(owner, backup, now));
    return result[0];
  }

  private static Aftermath put(Connection owner, Instant backup, Instant now) throws SQLException {
    long sessions =
        update(
            owner,
            "update gateway.session set ended_at = ?, ended_why = 'RESTORED' where ended_at is null",
            Timestamp.from(now));
    update(
        owner,
        "update gateway.write_back set holder = null, held_until = null where holder is not null");
    // sent to a broker whose journal is in no backup. Whoever has taken it in knows it by its id.
    long messages =
        update(
            owner,
            """
            update feed.outbox o set sent_at = null
            where sent_at is not null and not exists (
              select from feed.inbox i where i.practice = o.practice and i.id = o.id)
            """);
    // a list's number must not come twice (RFC 5280, 5.2.3): there was less than one a second
    update(
        owner,
        "update cards.revocation_list set number = number + ?, due = true",
        Math.max(1, Duration.between(backup, now).toSeconds()));
    // one whose keys are gone has left, whatever the backup knew of it: its rows are noise
    update(
        owner,
        """
        insert into gateway.departure (practice, left_at, destroy_at, exported_at, destroyed_at)
        select practice, destroyed_at, destroyed_at, destroyed_at, destroyed_at from keys.practice
        where destroyed_at is not null
        on conflict (practice) do update set destroy_at = excluded.destroy_at,
          exported_at = excluded.exported_at, destroyed_at = excluded.destroyed_at
        """);
    return new Aftermath(sessions, messages);
  }

  private static long update(Connection owner, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeLargeUpdate();
    }
  }
}
