package io.caregateway.gateway.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.io.IOException;
import java.io.OutputStream;

/** Records as AuditEvent in one Bundle of type collection (FHIR R4, bundle.html). */
final class FhirBundle implements RecordWriter {

  private final OutputStream out;
  private final FhirLines lines;
  private boolean first = true;

  FhirBundle(OutputStream out, OdsCode practice) throws IOException {
    this.out = out;
    lines = new FhirLines(out, practice);
    text("{\"resourceType\":\"Bundle\",\"type\":\"collection\"");
  }

  @Override
  public void write(Entry entry) throws IOException {
    text(first ? ",\"entry\":[{\"resource\":" : ",{\"resource\":");
    first = false;
    lines.write(entry);
    text("}");
  }

  /** An empty array is no FHIR (json.html#null). */
  @Override
  public void end() throws IOException {
    text(first ? "}" : "]}");
    out.flush();
  }

  private void text(String part) throws IOException {
    out.write(part.getBytes(UTF_8));
  }
}
