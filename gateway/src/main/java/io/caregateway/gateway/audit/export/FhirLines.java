package io.caregateway.gateway.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.fhir.audit.AuditEventWriter;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.io.IOException;
import java.io.OutputStream;

/** Records as AuditEvent, one a line (FHIR R4, nd-json.html). */
record FhirLines(OutputStream out, OdsCode practice, IParser json) implements RecordWriter {

  FhirLines(OutputStream out, OdsCode practice) {
    this(out, practice, FhirContext.forR4Cached().newJsonParser());
  }

  @Override
  public void write(Entry entry) throws IOException {
    out.write(json.encodeResourceToString(AuditEventWriter.write(practice, entry)).getBytes(UTF_8));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
