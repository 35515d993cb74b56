package io.caregateway.gateway.pages.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.report.Cell;
import io.caregateway.core.billing.report.Filter;
import io.caregateway.core.billing.report.Report;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.core.billing.report.ReportKind;
import io.caregateway.feed.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final List<Cell> ROW =
      List.of(
          new Cell.Day(DAY), new Cell.Text("=cmd|'/c calc'!A1"), new Cell.Pounds(new Money(-150)));

  @TempDir private Path folder;

  @Test
  void aSpreadsheetTakesNoNameForAFormula() throws IOException {
    String csv = new String(written(ReportFile.CSV, List.of(ROW)), UTF_8);

    assertThat(csv.lines())
        .containsExactly(
            "\uFEFFDay,Account,In hand", "2026-11-02,'=cmd|'/c calc'!A1,-1.50", "All,,-1.50");
  }

  @Test
  void aWorkbookHasWordsAsWordsAmountsAsNumbersAndDaysAsDays() throws IOException {
    String sheet = sheet(written(ReportFile.XLSX, List.of(ROW)));

    assertThat(sheet)
        .contains(
            "t=\"inlineStr\"", "=cmd|&apos;/c calc&apos;!A1", "<v>-1.50</v>", "<v>46328.0</v>")
        .doesNotContain("<f>");
  }

  @Test
  void aFileHasAnEnd() throws IOException {
    List<List<Cell>> endless = Collections.nCopies(ReportFile.MOST_ROWS + 5, ROW);

    List<String> lines = new String(written(ReportFile.CSV, endless), UTF_8).lines().toList();

    assertThat(lines).hasSize(ReportFile.MOST_ROWS + 3).contains(ReportFile.CUT);
  }

  private static byte[] written(ReportFile as, List<List<Cell>> rows) throws IOException {
    Report report =
        new Report(
            ReportKind.CREDIT,
            Filter.of(DAY, DAY),
            List.of(
                new Column("Day", false),
                new Column("Account", false),
                new Column("In hand", true)),
            rows,
            List.of(new Cell.Text("All"), Cell.EMPTY, new Cell.Pounds(new Money(-150))),
            List.of(),
            new Drawn("", false, List.of()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    as.write(report, file);
    return file.toByteArray();
  }

  private String sheet(byte[] workbook) throws IOException {
    try (ZipFile zip = new ZipFile(Files.write(folder.resolve("report.xlsx"), workbook).toFile())) {
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(sheet).readAllBytes(), UTF_8);
    }
  }
}
