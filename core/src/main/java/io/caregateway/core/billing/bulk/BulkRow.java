package io.caregateway.core.billing.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A line of a file.
 *
 * @param number of the line, from 1
 * @param fields what is not there is as if left empty
 */
record BulkRow(long number, Map<BulkColumn, String> fields) {

  BulkRow {
    fields = Map.copyOf(fields);
  }

  /** What was typed, without blanks around it. */
  String at(BulkColumn column) {
    return fields.getOrDefault(column, "").strip();
  }

  /** What the lines of one bill have in common. */
  List<String> bill() {
    return Arrays.stream(BulkColumn.values())
        .filter(column -> !column.ofLine())
        .map(this::at)
        .toList();
  }
}
