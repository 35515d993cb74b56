package io.caregateway.gateway.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

class RecordWritersTest {

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final Instant AT = Instant.parse("2026-06-03T09:15:30.250Z");
  private static final Evidence CARD =
      new Evidence("smartcard", "CN=Tom", "1f", "CN=Cards", "AAL3", null);
  private static final Entry SIGN_ON =
      new Entry(
          7,
          AT,
          OffsetDateTime.parse("2026-06-03T10:15:30.250+01:00"),
          AuditRecord.refused(
              Act.SIGN_ON,
              new Actor(Actor.Kind.PERSON, "1", "=cmd|'/c calc'!A1", "R8000", "A81001", null, CARD),
              new Origin(
                  "198.51.100.7",
                  "+SUM(A1)",
                  "-PC",
                  "@tom",
                  "request-1",
                  "correlation-1",
                  new Place(53.8, -1.55, 20.0, Source.GPS, AT)),
              "PERSON_LOCKED"));
  private static final Entry SYNC =
      new Entry(
          6,
          AT,
          OffsetDateTime.parse("2026-06-03T10:15:30.250+01:00"),
          AuditRecord.done(Act.SYNC, Actor.system("sync"), Origin.internal("c-2")));

  @Test
  void writesASpreadsheetInWhichNothingIsAFormula() throws Exception {
    String csv = write(Format.CSV, SIGN_ON, SYNC);

    assertThat(csv).startsWith("\uFEFFRecord,");
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
    assertThat(rows).hasSize(2);
    NamedCsvRecord row = rows.get(0);
    assertThat(row.getField("Time at the practice")).isEqualTo("2026-06-03T10:15:30.250+01:00");
    assertThat(row.getField("In words"))
        .isEqualTo(
            "'=cmd|'/c calc'!A1 was not allowed to sign on: they are locked out after too many"
                + " refused attempts");
    assertThat(row.getField("Name")).isEqualTo("'=cmd|'/c calc'!A1");
    assertThat(row.getField("Device")).isEqualTo("'+SUM(A1)");
    assertThat(row.getField("Device name")).isEqualTo("'-PC");
    assertThat(row.getField("Name in Active Directory")).isEqualTo("'@tom");
    assertThat(row.getField("Longitude")).isEqualTo("-1.55");
    assertThat(row.getField("Serial number")).isEqualTo("1f");
    assertThat(row.getField("Correlation")).isEqualTo("correlation-1");
    assertThat(row.getField("Happened there at")).isEmpty();
    assertThat(rows.get(1).getField("Place told by")).isEqualTo("NONE");
  }

  @Test
  void writesRecordsAsTheLogHasThem() throws Exception {
    String[] lines = write(Format.NDJSON, SIGN_ON, SYNC).split("\n");

    assertThat(lines).hasSize(2);
    assertThat(lines[0]).contains("\"local\":\"2026-06-03T10:15:30.25+01:00\"", "\"seq\":7");
    assertThat(FeedJson.read(lines[0].getBytes(UTF_8), Entry.class).act()).isEqualTo(SIGN_ON.act());
    assertThat(FeedJson.read(lines[1].getBytes(UTF_8), Entry.class).act()).isEqualTo(SYNC.act());
  }

  @Test
  void writesAFhirBundleAndFhirLines() throws Exception {
    Bundle bundle = parse(Bundle.class, write(Format.FHIR, SIGN_ON, SYNC));
    String[] lines = write(Format.FHIR_NDJSON, SIGN_ON, SYNC).split("\n");

    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
    assertThat(bundle.getEntry())
        .extracting(e -> e.getResource().getIdPart())
        .containsExactly("7", "6");
    assertThat(lines).hasSize(2);
    assertThat(parse(AuditEvent.class, lines[0]).getOutcomeDesc()).isEqualTo("PERSON_LOCKED");
  }

  @Test
  void writesNothingAsWellFormedFiles() throws Exception {
    assertThat(write(Format.FHIR))
        .isEqualTo("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}");
    assertThat(write(Format.NDJSON)).isEmpty();
    assertThat(write(Format.CSV).lines()).hasSize(1);
  }

  private static String write(Format format, Entry... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordWriter writer = format.on(out, PRACTICE);
    for (Entry entry : entries) {
      writer.write(entry);
    }
    writer.end();
    return out.toString(UTF_8);
  }

  private static <T extends org.hl7.fhir.instance.model.api.IBaseResource> T parse(
      Class<T> type, String json) {
    return FhirContext.forR4Cached().newJsonParser().parseResource(type, json);
  }
}
