package io.caregateway.bench.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Every sample as a line, for other tools. */
public final class Csv {

  private Csv() {}

  public static void write(Path file, Samples samples) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "case",
          "subject",
          "repeat",
          "things",
          "seconds",
          "per_second",
          "own_core_seconds",
          "compiler_core_seconds",
          "database_core_seconds",
          "resident_bytes",
          "failure");
      for (Sample sample : samples.all()) {
        csv.writeRecord(
            sample.work(),
            sample.subject(),
            Integer.toString(sample.repeat()),
            Long.toString(sample.things()),
            number(sample.seconds()),
            number(sample.perSecond()),
            number(sample.use().own()),
            number(sample.use().compiled()),
            number(sample.use().database()),
            Long.toString(sample.use().resident()),
            Objects.requireNonNullElse(sample.failure(), ""));
      }
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
