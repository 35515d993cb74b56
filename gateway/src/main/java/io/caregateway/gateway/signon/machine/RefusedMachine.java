package io.caregateway.gateway.signon.machine;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a machine why it is not served, as an OperationOutcome (FHIR R4) or, of the REST API, as a
 * problem, and records it. Never a redirect and never a page: nobody there could read it.
 */
@Component
final class RefusedMachine {

  private final JsonMapper json = JsonMapper.shared();
  private final AccessAudit audit;

  RefusedMachine(AccessAudit audit) {
    this.audit = audit;
  }

  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      MachineRefusal refusal,
      Actor actor,
      @Nullable OdsCode practice)
      throws IOException {
    audit.append(
        practice,
        AuditRecord.refused(Act.ACCESS_REFUSED, actor, Origins.of(request), refusal.name()));
    boolean rest = request.getRequestURI().startsWith("/api/");
    byte[] outcome =
        json.writeValueAsString(rest ? problem(refusal) : outcome(refusal))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.status());
    response.setContentType(
        rest ? "application/problem+json" : "application/fhir+json;charset=UTF-8");
    response.setContentLength(outcome.length);
    response.getOutputStream().write(outcome);
  }

  /** As the REST API answers (RFC 9457). */
  private static Map<String, Object> problem(MachineRefusal refusal) {
    String name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Map.of(
        "type",
        "urn:caregateway:problem:" + name,
        "title",
        "Not let in",
        "status",
        refusal.status(),
        "detail",
        refusal.sentence());
  }

  private static Map<String, Object> outcome(MachineRefusal refusal) {
    String code = refusal.status() == 401 ? "login" : "forbidden";
    return Map.of(
        "resourceType",
        "OperationOutcome",
        "issue",
        List.of(Map.of("severity", "error", "code", code, "diagnostics", refusal.sentence())));
  }
}
