package io.caregateway.gateway.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.gateway.audit.words.Reasons;
import io.caregateway.gateway.audit.words.Sentence;
import io.caregateway.gateway.pages.Cell;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Elsewhere;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as lines of a spreadsheet (RFC 4180), in UTF-8 with the mark by which spreadsheets know
 * it.
 */
final class CsvRecords implements RecordWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final List<String> COLUMNS =
      List.of(
          "Record",
          "Time at the practice",
          "Time in UTC",
          "In words",
          "Act",
          "Outcome",
          "Reason",
          "Reason as recorded",
          "Patient’s id here",
          "What else it touched",
          "Name",
          "User ID",
          "Kind",
          "Role",
          "Organisation",
          "On the authority of",
          "Proved by",
          "Assurance",
          "Certificate of",
          "Serial number",
          "Vouched for by",
          "In its words",
          "Network address",
          "Device",
          "Device name",
          "Name in Active Directory",
          "Latitude",
          "Longitude",
          "Accuracy in metres",
          "Place told by",
          "Place found at",
          "Request",
          "Correlation",
          "Sent in by",
          "As message",
          "Happened there at");

  private final CsvWriter csv;

  CsvRecords(OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
    text.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().build(text);
    csv.writeRecord(COLUMNS);
  }

  @Override
  public void write(Entry entry) throws IOException {
    AuditRecord act = entry.act();
    String reason = act.reason();
    Line line =
        new Line()
            .with(entry.seq(), entry.local(), entry.at(), Sentence.of(act).inWords())
            .with(act.act(), act.outcome(), reason == null ? null : Reasons.inWords(reason), reason)
            .with(act.patient(), act.subject());
    who(act.actor(), line);
    from(act.origin(), line);
    Elsewhere elsewhere = act.elsewhere();
    line.with(
        elsewhere == null ? null : elsewhere.system(),
        elsewhere == null ? null : elsewhere.id(),
        elsewhere == null ? null : elsewhere.at());
    try {
      csv.writeRecord(line.cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void who(Actor actor, Line line) {
    Evidence by = actor.evidence() == null ? NONE : actor.evidence();
    line.with(actor.name(), actor.id(), actor.kind(), actor.role(), actor.organisation())
        .with(actor.authority(), by.method(), by.assurance(), by.subject(), by.serial())
        .with(by.issuer(), by.context());
  }

  private static void from(Origin origin, Line line) {
    Place place = origin.place() == null ? Place.NONE : origin.place();
    line.with(origin.address(), origin.device(), origin.deviceName(), origin.directoryName())
        .with(place.latitude(), place.longitude(), place.accuracyMetres(), place.source())
        .with(place.at(), origin.requestId(), origin.correlationId());
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }

  private static final Evidence NONE = Evidence.by("");

  /** The cells of a record in the order of the columns. */
  private static final class Line {

    private final List<String> cells = new ArrayList<>(COLUMNS.size());

    Line with(@Nullable Object... values) {
      for (Object value : values) {
        cells.add(value == null ? "" : Cell.of(value.toString()));
      }
      return this;
    }
  }
}
