package io.caregateway.core.billing.report;

import io.caregateway.core.billing.report.Cell.Count;
import io.caregateway.core.billing.report.Cell.Day;
import io.caregateway.core.billing.report.Cell.Pounds;
import io.caregateway.core.billing.report.Cell.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reports in one line of text for each row. */
final class Read {

  private Read() {}

  static List<String> rows(Report report) {
    List<String> rows = new ArrayList<>();
    report.rows().forEach(row -> rows.add(row(row)));
    return rows;
  }

  static String row(List<Cell> cells) {
    return cells.stream().map(Read::words).collect(Collectors.joining(" | "));
  }

  /** The amount in a column of the row of totals, in pence; 0 where there is nothing to add up. */
  static long total(Report report, int column) {
    return report.total().isEmpty() ? 0 : ((Pounds) report.total().get(column)).amount().pence();
  }

  static long drawn(Report report) {
    return report.drawn().points().stream().mapToLong(point -> point.amount().pence()).sum();
  }

  static String words(Cell cell) {
    if (cell instanceof Pounds pounds) {
      return pounds.amount().pounds().toPlainString();
    }
    if (cell instanceof Day day) {
      return day.day().toString();
    }
    if (cell instanceof Count count) {
      return Long.toString(count.number());
    }
    return ((Worded) cell).words();
  }
}
