package io.caregateway.safeguards.rollover;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The primary keys of tables, as the catalogue has them. */
final class TableKeys {

  /**
   * A primary key. The practice is part of it, and all of it where a practice has one row.
   *
   * @param parts each column with its type
   */
  record TableKey(List<Part> parts) {

    record Part(String name, String type) {}

    /** The columns, for an order. */
    String columns() {
      return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    /** The columns as an array of text. */
    String asText() {
      return parts.stream()
          .map(part -> part.name() + "::text")
          .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** A condition for the rows after one whose key is given as text. */
    String after() {
      return parts.stream()
          .map(part -> "cast(? as " + part.type() + ")")
          .collect(Collectors.joining(", ", "(" + columns() + ") > (", ")"));
    }
  }

  private final JdbcClient jdbc;
  private final Map<String, TableKey> known = new ConcurrentHashMap<>();

  TableKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TableKey of(String table) {
    return known.computeIfAbsent(table, this::read);
  }

  private TableKey read(String table) {
    return new TableKey(
        jdbc.sql(
                """
                select a.attname, format_type(a.atttypid, a.atttypmod)
                from pg_index i join pg_attribute a
                  on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = ?::regclass and i.indisprimary
                order by array_position(i.indkey::int2[], a.attnum)
                """)
            .param(table)
            .query((row, n) -> new TableKey.Part(row.getString(1), row.getString(2)))
            .list());
  }
}
