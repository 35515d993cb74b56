package io.caregateway.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of some practices in all tables but those of the audit log. */
final class Rows {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final List<String> practices;
  private final Set<String> leftOut;

  /**
   * @param leftOut {@code schema.table} or {@code schema.table.column}
   */
  Rows(DataSource owner, List<String> practices, Set<String> leftOut) {
    this.jdbc = JdbcClient.create(owner);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.practices = practices;
    this.leftOut = leftOut;
  }

  /** By table, each row as JSON. */
  Map<String, Set<String>> now() {
    Map<String, Set<String>> found = new TreeMap<>();
    jdbc
        .sql(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('audit', 'pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !leftOut.contains(table))
        .forEach(table -> found.put(table, of(table)));
    return found;
  }

  /** The rows of one table, as JSON; row-level security shows them practice by practice. */
  Set<String> of(String table) {
    String[] unwatched =
        leftOut.stream()
            .filter(column -> column.startsWith(table + "."))
            .map(column -> column.substring(table.length() + 1))
            .toArray(String[]::new);
    Set<String> rows = new HashSet<>();
    for (String practice : practices) {
      transactions.executeWithoutResult(
          transaction -> {
            jdbc.sql("select set_config('caregateway.practice', ?, true)")
                .param(practice)
                .query(String.class)
                .single();
            rows.addAll(
                jdbc.sql("select (to_jsonb(t) - ?::text[])::text from " + table + " t")
                    .param(unwatched)
                    .query(String.class)
                    .list());
          });
    }
    return rows;
  }
}
