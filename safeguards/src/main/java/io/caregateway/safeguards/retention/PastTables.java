package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes rows that are past, in the purge role's transaction of the practice under way. */
final class PastTables {

  static final int BATCH = 5_000;

  private static final String DUE =
      """
      practice = :practice and (%s) < :before and not coalesce((%s), false)
      and :patients::uuid[] is not null and :users::bytea[] is not null
      """;

  private final JdbcClient jdbc;
  private final BlindIndex index;

  PastTables(JdbcClient jdbc, BlindIndex index) {
    this.jdbc = jdbc;
    this.index = index;
  }

  long count(OdsCode practice, PastRows rows, Instant before, Held held) {
    String sql = "select count(*) from %s where %s".formatted(rows.table(), due(rows));
    return with(practice, rows, before, held, sql).query(Long.class).single();
  }

  /** A batch of them; fewer than that when these were the last. */
  int delete(OdsCode practice, PastRows rows, Instant before, Held held) {
    String sql =
        "delete from %1$s where practice = :practice and ctid in (select ctid from %1$s where %2$s limit %3$d)"
            .formatted(rows.table(), due(rows), BATCH);
    return with(practice, rows, before, held, sql).update();
  }

  private static String due(PastRows rows) {
    return DUE.formatted(rows.since(), rows.held());
  }

  private JdbcClient.StatementSpec with(
      OdsCode practice, PastRows rows, Instant before, Held held, String sql) {
    return jdbc.sql(sql)
        .param("practice", practice.value())
        .param("before", Timestamp.from(before))
        .param("patients", held.patients().toArray(UUID[]::new))
        .param("users", rows.indexes(practice, index, held));
  }
}
