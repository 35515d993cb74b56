package io.caregateway.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as the catalogue has it.
 *
 * @param name with its schema
 */
record Table(String name, List<Column> columns, List<String> key) {

  /**
   * @param made by the database itself
   */
  record Column(String name, String type, boolean made) {

    String fullName(Table table) {
      return table.name() + "." + name;
    }

    /** An SQL value of its type, unlike that of any other seed where the type allows. */
    String value(int seed) {
      return switch (type) {
        case "text" -> "'x" + seed + "'";
        case "uuid" -> "md5('" + name + seed + "')::uuid";
        case "bigint", "integer", "smallint" -> String.valueOf(seed);
        case "timestamp with time zone" -> "timestamptz '2026-01-01 00:00:00Z'";
        case "date" -> "date '2026-01-01'";
        case "boolean" -> "false";
        case "bytea" -> "decode(md5('" + name + seed + "'), 'hex')";
        case "text[]", "bytea[]", "integer[]", "bigint[]" -> "'{}'";
        default -> throw new IllegalStateException("Say here what a " + type + " may hold.");
      };
    }
  }

  boolean ofAPractice() {
    return columns.stream().anyMatch(column -> column.name().equals("practice"));
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** An insert of a row of that practice. */
  String insert(String practice, int seed) {
    List<Column> given = columns.stream().filter(column -> !column.made()).toList();
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            given.stream().map(Column::name).collect(Collectors.joining(", ")),
            given.stream()
                .map(
                    column ->
                        column.name().equals("practice")
                            ? "'" + practice + "'"
                            : column.value(seed))
                .collect(Collectors.joining(", ")));
  }

  @Override
  public String toString() {
    return name;
  }
}
