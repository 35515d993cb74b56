package io.caregateway.core.billing.desk;

import io.caregateway.feed.OdsCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Branches, and the computers that stand in them, as they are kept. Every call belongs in a
 * transaction of the practice.
 */
final class BranchRows {

  private final JdbcClient jdbc;

  BranchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By name. */
  List<Branch> all(OdsCode practice) {
    return jdbc.sql(
            "select id, code, name, shown from core.branch where practice = ? order by name, code")
        .param(practice.value())
        .query(
            (row, n) ->
                new Branch(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getBoolean("shown")))
        .list();
  }

  void put(OdsCode practice, Branch branch) {
    jdbc.sql(
            """
            insert into core.branch (practice, id, code, name, shown) values (?, ?, ?, ?, ?)
            on conflict (practice, id) do update set shown = excluded.shown
            """)
        .params(practice.value(), branch.id(), branch.code(), branch.name(), branch.shown())
        .update();
  }

  /** Where a computer stands. */
  Optional<UUID> of(OdsCode practice, UUID terminal) {
    return jdbc.sql("select branch from core.terminal where practice = ? and id = ?")
        .params(practice.value(), terminal)
        .query(UUID.class)
        .optional();
  }

  void stand(OdsCode practice, UUID terminal, UUID branch, Instant since) {
    jdbc.sql(
            """
            insert into core.terminal (practice, id, branch, since) values (?, ?, ?, ?)
            on conflict (practice, id) do update set branch = excluded.branch,
              since = excluded.since
            """)
        .params(practice.value(), terminal, branch, Timestamp.from(since))
        .update();
  }
}
