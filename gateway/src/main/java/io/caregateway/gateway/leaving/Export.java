package io.caregateway.gateway.leaving;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.database.copy.Table;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.backup.OwnerOnly;
import io.caregateway.gateway.fhir.patient.Served;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.patient.Patients.Position;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that a practice had, in a folder that its owner alone can read: each table as CSV (RFC 4180,
 * UTF-8) with its sealed fields opened, the patients as FHIR R4 and the audit as JSON, one a line.
 */
final class Export {

  private static final String KEYS = "keys";
  private static final int PAGE = 200;

  private final PracticeTables tables;
  private final PracticeTransactions transactions;
  private final JdbcTemplate jdbc;
  private final OpenedRows rows;
  private final Patients patients;
  private final AuditTrail trail;

  Export(
      PracticeTables tables,
      PracticeTransactions transactions,
      JdbcTemplate jdbc,
      OpenedRows rows,
      Patients patients,
      AuditTrail trail) {
    this.tables = tables;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.rows = rows;
    this.patients = patients;
    this.trail = trail;
  }

  /**
   * Makes the folder, if it is missing.
   *
   * @throws LeavingRefused.NotExported when it is not empty or cannot be made
   */
  static void prepare(Path folder) {
    try {
      OwnerOnly.folder(folder);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new IOException("The folder is not empty.");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new LeavingRefused.NotExported(folder, e);
    }
  }

  /**
   * @param folder as {@link #prepare} left it
   * @param progress told each file's name and how many rows are in it so far
   * @throws LeavingRefused.NotExported when it cannot be written to
   */
  void write(OdsCode practice, Path folder, ObjLongConsumer<String> progress) {
    try {
      for (Table table : tables.going()) {
        if (!table.schema().equals(KEYS)) {
          csv(practice, table, folder.resolve(table.title() + ".csv"), progress);
        }
      }
      patients(practice, folder.resolve("Patient.ndjson"), progress);
      audit(practice, folder.resolve("audit.ndjson"), progress);
    } catch (IOException | UncheckedIOException e) {
      throw new LeavingRefused.NotExported(folder, e);
    }
  }

  private void csv(OdsCode practice, Table table, Path file, ObjLongConsumer<String> progress)
      throws IOException {
    OwnerOnly.create(file);
    try (CsvWriter out = CsvWriter.builder().build(file)) {
      OpenedRows.Reader reader = rows.of(practice, table);
      out.writeRecord(reader.heading());
      long[] written = new long[1];
      transactions.run(
          practice,
          () ->
              reader.each(
                  jdbc,
                  row -> {
                    out.writeRecord(row);
                    if (++written[0] % PAGE == 0) {
                      progress.accept(table.title(), written[0]);
                    }
                  }));
      progress.accept(table.title(), written[0]);
    }
  }

  private void audit(OdsCode practice, Path file, ObjLongConsumer<String> progress)
      throws IOException {
    OwnerOnly.create(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      long after = 0;
      List<AuditTrail.Entry> page;
      do {
        page = trail.after(practice, after, PAGE);
        for (AuditTrail.Entry entry : page) {
          out.write(FeedJson.write(entry));
          out.write('\n');
          after = entry.seq();
        }
        progress.accept(file.getFileName().toString(), after);
      } while (!page.isEmpty());
    }
  }

  private void patients(OdsCode practice, Path file, ObjLongConsumer<String> progress)
      throws IOException {
    IParser json = FhirContext.forR4Cached().newJsonParser();
    OwnerOnly.create(file);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      long written = 0;
      @Nullable Position after = null;
      List<KeptPatient> page;
      do {
        page = patients.search(practice, PatientQuery.ALL, after, PAGE);
        for (KeptPatient kept : page) {
          out.write(json.encodeResourceToString(Served.of(practice, kept)));
          out.newLine();
          after = Position.of(kept);
        }
        written += page.size();
        progress.accept(file.getFileName().toString(), written);
      } while (!page.isEmpty());
    }
  }
}
