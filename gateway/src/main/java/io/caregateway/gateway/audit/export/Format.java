package io.caregateway.gateway.audit.export;

import io.caregateway.feed.OdsCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** What a file of records can be. */
public enum Format {
  CSV("Spreadsheet (CSV)", "text/csv;charset=UTF-8", "csv") {
    @Override
    RecordWriter on(OutputStream out, OdsCode practice) throws IOException {
      return new CsvRecords(out);
    }
  },
  NDJSON("One record a line (NDJSON)", "application/x-ndjson", "ndjson") {
    @Override
    RecordWriter on(OutputStream out, OdsCode practice) {
      return new JsonRecords(out);
    }
  },
  FHIR("FHIR Bundle of AuditEvent (JSON)", "application/fhir+json", "json") {
    @Override
    RecordWriter on(OutputStream out, OdsCode practice) throws IOException {
      return new FhirBundle(out, practice);
    }
  },
  FHIR_NDJSON("FHIR AuditEvent, one a line (NDJSON)", "application/fhir+ndjson", "ndjson") {
    @Override
    RecordWriter on(OutputStream out, OdsCode practice) {
      return new FhirLines(out, practice);
    }
  };

  private final String title;
  private final String mediaType;
  private final String extension;

  Format(String title, String mediaType, String extension) {
    this.title = title;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The one of this name. */
  public static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
  }

  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  /** Writes what comes before the first record. */
  abstract RecordWriter on(OutputStream out, OdsCode practice) throws IOException;
}
