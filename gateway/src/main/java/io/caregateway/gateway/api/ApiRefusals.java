package io.caregateway.gateway.api;

import io.caregateway.feed.FeedJson;
import io.caregateway.gateway.fhir.Traces;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Caller;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records that a request was refused, and tells the client why. */
@Component
final class ApiRefusals {

  private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);

  /** The core has recorded these with the act that was refused. */
  private static final Set<ApiRefusal> RECORDED =
      EnumSet.of(ApiRefusal.NOT_ALLOWED, ApiRefusal.NOT_VALID);

  private final CurrentUser user;
  private final AccessAudit audit;

  ApiRefusals(CurrentUser user, AccessAudit audit) {
    this.user = user;
    this.audit = audit;
  }

  /** Records and answers; what cannot be recorded is answered as unavailable. */
  void answer(HttpServletRequest request, HttpServletResponse response, ApiRefused refused)
      throws IOException {
    try {
      if (!RECORDED.contains(refused.refusal())) {
        user.caller().ifPresent(caller -> append(request, caller, refused.refusal()));
      }
    } catch (RuntimeException e) {
      unavailable(response, e);
      return;
    }
    write(response, refused);
  }

  /** What went wrong is ours: the log tells where, without what it was about. */
  void unavailable(HttpServletResponse response, Throwable cause) throws IOException {
    LOG.error("The REST API could not answer.", Traces.withoutMessages(cause));
    write(response, new ApiRefused(ApiRefusal.UNAVAILABLE));
  }

  static void write(HttpServletResponse response, ApiRefused refused) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(refused.refusal().status());
    response.setHeader("Cache-Control", "no-store");
    if (refused.refusal() == ApiRefusal.TOO_MANY_REQUESTS) {
      response.setHeader("Retry-After", "1");
    }
    byte[] body = FeedJson.write(ApiProblem.of(refused));
    response.setContentType(ApiProblem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void append(HttpServletRequest request, Caller caller, ApiRefusal refusal) {
    audit.append(
        caller.workingFor().orElse(null),
        AuditRecord.refused(Act.ACCESS_REFUSED, caller.actor(), Origins.of(request), refusal.name())
            .about("REST API"));
  }
}
