package io.caregateway.core.billing.report;

import io.caregateway.core.billing.report.Cell.Count;
import io.caregateway.core.billing.report.Cell.Pounds;
import java.util.ArrayList;
import java.util.List;

/** Adds the amounts of a report up. */
final class Totals {

  private Totals() {}

  /** A row with the sum of each column of amounts or counts; empty when there are no rows. */
  static List<Cell> of(List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Cell> total = new ArrayList<>();
    for (int at = 0; at < rows.get(0).size(); at++) {
      Cell first = rows.get(0).get(at);
      if (first instanceof Pounds) {
        total.add(Cell.pounds(sum(rows, at)));
      } else if (first instanceof Count) {
        total.add(new Count(sum(rows, at)));
      } else {
        total.add(at == 0 ? Cell.text("All") : Cell.EMPTY);
      }
    }
    return total;
  }

  private static long sum(List<List<Cell>> rows, int at) {
    return rows.stream().map(row -> row.get(at)).mapToLong(Totals::number).sum();
  }

  private static long number(Cell cell) {
    if (cell instanceof Pounds pounds) {
      return pounds.amount().pence();
    }
    return cell instanceof Count count ? count.number() : 0;
  }
}
