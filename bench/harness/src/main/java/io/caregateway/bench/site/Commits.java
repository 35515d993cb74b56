package io.caregateway.bench.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the database committed: what is measured by it does not depend on how often, nor by what
 * costly question, somebody looked whether all was done.
 */
public record Commits(Connection database) {

  /**
   * The last commit to any of these tables' rows of a practice.
   *
   * @return in microseconds since 1970
   */
  public long last(String ods, String... tables) throws SQLException {
    long last = 0;
    for (String table : tables) {
      String sql =
          """
          select coalesce((extract(epoch from max(pg_xact_commit_timestamp(xmin))) * 1e6)::bigint, 0)
          from %s where practice = ?
          """
              .formatted(table);
      last = Math.max(last, Postgres.number(database, sql, ods));
    }
    return last;
  }

  /** The same clock, now. */
  public static long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
