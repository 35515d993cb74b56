package io.caregateway.database.copy;

import java.util.List;
import java.util.stream.Collectors;

/** A table and the columns that are stored in it. */
public record Table(String schema, String name, List<String> columns) {

  public Table {
    columns = List.copyOf(columns);
  }

  /** As people write it: {@code gateway.patient}. */
  public String title() {
    return schema + "." + name;
  }

  /** Whether its rows tell, by a column {@code practice}, whose they are. */
  public boolean ofPractices() {
    return columns.contains("practice");
  }

  /** As it stands in SQL. */
  public String sql() {
    return quoted(schema) + "." + quoted(name);
  }

  String columnsSql() {
    return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
  }

  /** Names come out of the catalogue, or out of a copy that was made from one. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
