package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.report.Cell;
import io.caregateway.core.billing.report.Cell.AccountOf;
import io.caregateway.core.billing.report.Cell.BillOf;
import io.caregateway.core.billing.report.Cell.Count;
import io.caregateway.core.billing.report.Cell.Day;
import io.caregateway.core.billing.report.Cell.Pounds;
import io.caregateway.core.billing.report.Cell.Worded;
import io.caregateway.core.billing.report.Report;
import io.caregateway.gateway.pages.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in words, as far as a page shows it.
 *
 * @param cut whether there are more rows than these
 */
public record ReportTable(
    List<Report.Column> columns, List<List<Shown>> rows, List<Shown> total, boolean cut) {

  private static final int MOST = 200;

  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    total = List.copyOf(total);
  }

  /**
   * @param link where it leads; null where nowhere
   */
  public record Shown(String words, @Nullable String link) {}

  static ReportTable of(Report report, Words words) {
    List<List<Shown>> rows = new ArrayList<>();
    boolean cut = false;
    for (List<Cell> row : report.rows()) {
      cut = rows.size() == MOST;
      if (cut) {
        break;
      }
      rows.add(row.stream().map(cell -> shown(cell, words)).toList());
    }
    return new ReportTable(
        report.columns(),
        rows,
        report.total().stream().map(cell -> shown(cell, words)).toList(),
        cut);
  }

  static Shown shown(Cell cell, Words words) {
    if (cell instanceof BillOf bill) {
      return new Shown(bill.words(), "/bills/" + bill.id());
    }
    if (cell instanceof AccountOf account) {
      return new Shown(
          account.words(), (account.patient() ? "/patients/" : "/payers/") + account.id());
    }
    return new Shown(words(cell, words), null);
  }

  private static String words(Cell cell, Words words) {
    if (cell instanceof Pounds pounds) {
      return words.pounds(pounds.amount());
    }
    if (cell instanceof Day day) {
      return words.day(day.day());
    }
    if (cell instanceof Count count) {
      return words.count(count.number());
    }
    return ((Worded) cell).words();
  }
}
