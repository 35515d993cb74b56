package io.caregateway.database.copy;

import io.caregateway.database.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that their owner may fill across all practices, in one transaction: COPY refuses a table
 * whose row-level security binds its owner (PostgreSQL, COPY, Notes), and a trigger that keeps rows
 * as they are would keep them out. What was opened is shut before the transaction ends; where that
 * fails, all of it is undone.
 */
public final class OpenTables {

  private static final String TABLES =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any (string_to_array('%s', ',')) and c.relkind = 'r' and %s
      """;

  private final Statement statement;
  private final List<String> forced;
  private final List<String> triggered;

  private OpenTables(Statement statement, List<String> forced, List<String> triggered) {
    this.statement = statement;
    this.forced = forced;
    this.triggered = triggered;
  }

  /** Does the work while the tables are open, in the transaction under way. */
  public static void during(Connection owner, Work work) throws Exception {
    try (Statement statement = owner.createStatement()) {
      OpenTables tables =
          new OpenTables(
              statement,
              titles(statement, "c.relforcerowsecurity"),
              titles(
                  statement,
                  "exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)"));
      tables.alter("no force row level security", "disable trigger user");
      work.run();
      tables.alter("force row level security", "enable trigger user");
    }
  }

  /** What is done while tables are open. */
  public interface Work {
    void run() throws Exception;
  }

  private void alter(String security, String triggers) throws SQLException {
    for (String table : forced) {
      statement.execute("alter table " + table + " " + security);
    }
    for (String table : triggered) {
      statement.execute("alter table " + table + " " + triggers);
    }
  }

  private static List<String> titles(Statement statement, String which) throws SQLException {
    List<String> titles = new ArrayList<>();
    String schemas = String.join(",", Migrations.ORDER);
    try (ResultSet rows = statement.executeQuery(TABLES.formatted(schemas, which))) {
      while (rows.next()) {
        titles.add(rows.getString(1));
      }
    }
    return titles;
  }
}
