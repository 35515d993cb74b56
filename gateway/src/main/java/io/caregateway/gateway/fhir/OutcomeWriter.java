package io.caregateway.gateway.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;

/** Writes a refusal as an OperationOutcome, in the format that the client asked for. */
final class OutcomeWriter {

  private OutcomeWriter() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(refused.getStatusCode());
    response.setHeader("Cache-Control", "no-store");
    if (refused.refusal() == Refusal.NOT_OFFERED) {
      response.setHeader("Allow", "GET, HEAD, POST");
    }
    if (refused.refusal() == Refusal.TOO_MANY_REQUESTS) {
      response.setHeader("Retry-After", "1");
    }
    Format format =
        request.getAttribute(Format.ATTRIBUTE) instanceof Format wanted ? wanted : Format.JSON;
    byte[] body = parser(format).encodeToString(outcome(refused)).getBytes(StandardCharsets.UTF_8);
    response.setContentType(format.contentType() + ";charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static IParser parser(Format format) {
    FhirContext context = FhirContext.forR4Cached();
    return format == Format.JSON ? context.newJsonParser() : context.newXmlParser();
  }

  private static OperationOutcome outcome(Refused refused) {
    OperationOutcome outcome = new OperationOutcome();
    outcome
        .addIssue()
        .setSeverity(IssueSeverity.ERROR)
        .setCode(refused.refusal().issue())
        .setDiagnostics(refused.sentence());
    return outcome;
  }
}
