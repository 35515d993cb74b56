package io.caregateway.gateway.pages.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.core.billing.report.Cell;
import io.caregateway.core.billing.report.Cell.Count;
import io.caregateway.core.billing.report.Cell.Day;
import io.caregateway.core.billing.report.Cell.Pounds;
import io.caregateway.core.billing.report.Cell.Worded;
import io.caregateway.core.billing.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** A report as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
final class ReportCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ReportCsv() {}

  static void write(Report report, OutputStream to) throws IOException {
    Writer text = new OutputStreamWriter(to, UTF_8);
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(report.columns().stream().map(Report.Column::title).toList());
      int rows = 0;
      for (List<Cell> row : report.rows()) {
        if (rows++ == ReportFile.MOST_ROWS) {
          csv.writeRecord(ReportFile.CUT);
          break;
        }
        csv.writeRecord(line(row));
      }
      if (!report.total().isEmpty()) {
        csv.writeRecord(line(report.total()));
      }
    }
  }

  private static List<String> line(List<Cell> row) {
    return row.stream().map(ReportCsv::plain).toList();
  }

  private static String plain(Cell cell) {
    if (cell instanceof Pounds pounds) {
      return pounds.amount().pounds().toPlainString();
    }
    if (cell instanceof Day day) {
      return day.day().toString();
    }
    if (cell instanceof Count count) {
      return Long.toString(count.number());
    }
    String words = ((Worded) cell).words();
    return io.caregateway.gateway.pages.Cell.of(words);
  }
}
