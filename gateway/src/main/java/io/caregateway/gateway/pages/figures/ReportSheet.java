package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.report.Cell;
import io.caregateway.core.billing.report.Cell.Count;
import io.caregateway.core.billing.report.Cell.Day;
import io.caregateway.core.billing.report.Cell.Pounds;
import io.caregateway.core.billing.report.Cell.Worded;
import io.caregateway.core.billing.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as a workbook (ISO/IEC 29500) with one sheet. Words are strings there, so that none is
 * taken for a formula.
 */
final class ReportSheet {

  private static final int FLUSH_EVERY = 1000;
  private static final double WIDTH = 18;

  private final Worksheet sheet;
  private int row;

  private ReportSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Report report, OutputStream to) throws IOException {
    Workbook book = new Workbook(to, "Care Gateway", "1.0");
    Worksheet sheet = book.newWorksheet("Report");
    new ReportSheet(sheet).fill(report);
    sheet.finish();
    book.finish();
  }

  private void fill(Report report) throws IOException {
    int columns = report.columns().size();
    for (int at = 0; at < columns; at++) {
      sheet.width(at, WIDTH);
      sheet.inlineString(0, at, report.columns().get(at).title());
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().set();
    sheet.freezePane(0, 1);
    row = 1;
    for (List<Cell> cells : report.rows()) {
      if (row > ReportFile.MOST_ROWS) {
        sheet.inlineString(row++, 0, ReportFile.CUT);
        break;
      }
      add(cells);
    }
    if (!report.total().isEmpty()) {
      add(report.total());
    }
  }

  private void add(List<Cell> cells) throws IOException {
    for (int at = 0; at < cells.size(); at++) {
      put(at, cells.get(at));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void put(int column, Cell cell) {
    if (cell instanceof Pounds pounds) {
      sheet.value(row, column, pounds.amount().pounds());
      sheet.style(row, column).format("#,##0.00").set();
    } else if (cell instanceof Day day) {
      sheet.value(row, column, day.day());
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (cell instanceof Count count) {
      sheet.value(row, column, count.number());
    } else {
      sheet.inlineString(row, column, ((Worded) cell).words());
    }
  }
}
