package io.caregateway.safeguards.rollover;

import java.util.List;

/**
 * A column that holds what {@code FieldCipher} sealed, and the binding of each row in terms of SQL.
 * Every such column is in a file {@code db/sealed.txt} beside the scripts that make it: a roll-over
 * knows no other.
 *
 * @param table with its schema
 * @param place of the binding
 * @param record of the binding, an SQL expression over the row
 * @param version of the binding, an SQL expression over the row
 */
public record SealedColumn(
    String table, String column, String place, String record, String version) {

  private static final String SEPARATOR = ";";

  static SealedColumn parse(String line) {
    List<String> parts = List.of(line.split(SEPARATOR, -1)).stream().map(String::strip).toList();
    if (parts.size() != 5 || parts.contains("")) {
      throw new IllegalStateException("This line of a db/sealed.txt is incomplete: " + line);
    }
    return new SealedColumn(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
  }

  /** As {@code gateway.patient.demographics}. */
  public String name() {
    return table + "." + column;
  }

  /** The version of the key that sealed it; its four bytes follow the form's one. */
  String keyVersion() {
    return "substring(" + column + " from 2 for 4)";
  }
}
