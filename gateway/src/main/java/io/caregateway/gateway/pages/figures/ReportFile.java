package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a report can be saved. Rows are written as they are read, so that none waits. */
enum ReportFile {
  CSV("text/csv;charset=UTF-8") {
    @Override
    void write(Report report, OutputStream to) throws IOException {
      ReportCsv.write(report, to);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Report report, OutputStream to) throws IOException {
      ReportSheet.write(report, to);
    }
  };

  /** More than a practice bills in five years; a sheet has room for five times as many. */
  static final int MOST_ROWS = 200_000;

  /** The last row of a file that would be longer. */
  static final String CUT = "There are more rows. Ask for fewer days.";

  private final String mediaType;

  ReportFile(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract void write(Report report, OutputStream to) throws IOException;

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReportFile> named(String word) {
    return Arrays.stream(values()).filter(one -> one.extension().equals(word)).findFirst();
  }
}
