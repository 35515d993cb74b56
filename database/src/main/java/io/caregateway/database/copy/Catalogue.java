package io.caregateway.database.copy;

import io.caregateway.database.Migrations;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL's own catalogue tells of the house's schemas: a new table is in it by itself. */
public final class Catalogue {

  private static final String HISTORY = "flyway_schema_history";

  private final Connection connection;

  public Catalogue(Connection connection) {
    this.connection = connection;
  }

  /** Every table, those that others refer to first; the histories of migrations are left out. */
  public List<Table> tables() throws SQLException {
    Map<String, Table> all = new LinkedHashMap<>();
    each(
        """
        select n.nspname, c.relname,
          (select array_agg(a.attname order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (?) and c.relkind = 'r'
        order by array_position(?, n.nspname::text), c.relname
        """,
        row -> {
          Table table = new Table(row.getString(1), row.getString(2), names(row.getArray(3)));
          if (!table.name().equals(HISTORY)) {
            all.put(table.title(), table);
          }
        },
        schemas(),
        schemas());
    return inOrder(all, references());
  }

  /** The version of each schema that there is, as Flyway counts. */
  public Map<String, String> versions() throws SQLException {
    List<String> migrated = new ArrayList<>();
    each(
        """
        select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (?) and c.relname = ?
        order by array_position(?, n.nspname::text)
        """,
        row -> migrated.add(row.getString(1)),
        schemas(),
        HISTORY,
        schemas());
    Map<String, String> versions = new LinkedHashMap<>();
    for (String schema : migrated) {
      each(
          "select version from %s.%s where version is not null and success order by installed_rank desc limit 1"
              .formatted(Table.quoted(schema), HISTORY),
          row -> versions.put(schema, row.getString(1)));
    }
    return versions;
  }

  /**
   * Tables of which a copy would see nothing: copying.sql has not been run since they were made.
   */
  List<String> closed() throws SQLException {
    List<String> closed = new ArrayList<>();
    each(
        """
        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (?) and c.relkind = 'r' and c.relforcerowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'copying')
        """,
        row -> closed.add(row.getString(1)),
        (Object) schemas());
    return closed;
  }

  /** How many rows there are in all, as the server last counted. */
  long rowsAbout() throws SQLException {
    long[] about = new long[1];
    each(
        "select coalesce(sum(n_live_tup), 0) from pg_stat_user_tables where schemaname = any (?)",
        row -> about[0] = row.getLong(1),
        (Object) schemas());
    return about[0];
  }

  /** Where each sequence of those schemas stands that was ever asked. */
  Map<String, Long> sequences(Set<String> schemas) throws SQLException {
    Map<String, Long> sequences = new LinkedHashMap<>();
    each(
        """
        select schemaname, sequencename, last_value from pg_sequences
        where schemaname = any (?) and last_value is not null order by 1, 2
        """,
        row ->
            sequences.put(
                Table.quoted(row.getString(1)) + "." + Table.quoted(row.getString(2)),
                row.getLong(3)),
        (Object) schemas.toArray(String[]::new));
    return sequences;
  }

  private Map<String, Set<String>> references() throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    each(
        """
        select fn.nspname || '.' || f.relname, tn.nspname || '.' || t.relname
        from pg_constraint k
        join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
        join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
        where k.contype = 'f' and f.oid <> t.oid and fn.nspname = any (?)
        """,
        row ->
            references
                .computeIfAbsent(row.getString(1), from -> new LinkedHashSet<>())
                .add(row.getString(2)),
        (Object) schemas());
    return references;
  }

  private static List<Table> inOrder(Map<String, Table> all, Map<String, Set<String>> references) {
    Set<String> placed = new LinkedHashSet<>();
    while (placed.size() < all.size()) {
      int before = placed.size();
      for (String title : all.keySet()) {
        if (placed.containsAll(references.getOrDefault(title, Set.of()))) {
          placed.add(title);
        }
      }
      if (placed.size() == before) {
        throw new IllegalStateException("Tables refer to each other in a circle.");
      }
    }
    return placed.stream().map(all::get).toList();
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, Row each, Object... parameters) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }

  private static String[] schemas() {
    return Migrations.ORDER.toArray(String[]::new);
  }

  private static List<String> names(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
