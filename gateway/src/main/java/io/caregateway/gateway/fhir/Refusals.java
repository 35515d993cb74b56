package io.caregateway.gateway.fhir;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Caller;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that a request was refused, and tells the client why. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final CurrentUser currentUser;
  private final AccessAudit audit;

  Refusals(CurrentUser currentUser, AccessAudit audit) {
    this.currentUser = currentUser;
    this.audit = audit;
  }

  /** Records and answers; what cannot be recorded is answered as unavailable. */
  void answer(HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException {
    try {
      currentUser.caller().ifPresent(caller -> append(request, caller, refused));
    } catch (RuntimeException e) {
      unavailable(request, response, e);
      return;
    }
    OutcomeWriter.write(request, response, refused);
  }

  /** What went wrong is ours: the log tells where, without what it was about. */
  void unavailable(HttpServletRequest request, HttpServletResponse response, Throwable cause)
      throws IOException {
    LOG.error("The FHIR API could not answer.", Traces.withoutMessages(cause));
    OutcomeWriter.write(request, response, new Refused(Refusal.UNAVAILABLE));
  }

  private void append(HttpServletRequest request, Caller caller, Refused refused) {
    OdsCode practice = caller.workingFor().orElse(null);
    AuditRecord act =
        AuditRecord.refused(
            Act.ACCESS_REFUSED, caller.actor(), Origins.of(request), refused.refusal().name());
    audit.append(practice, about(act, (Route) request.getAttribute(Route.ATTRIBUTE)));
  }

  private static AuditRecord about(AuditRecord act, @Nullable Route route) {
    if (route == null) {
      return act.about("FHIR API");
    }
    AuditRecord told = act.about(route.inWords());
    return route.patient() == null ? told : told.of(route.patient());
  }
}
