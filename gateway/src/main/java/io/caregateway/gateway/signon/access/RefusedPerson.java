package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Records that a person was refused, and shows them a page that says whom to ask. */
@Component
final class RefusedPerson implements AccessDeniedHandler {

  private final AccessAudit audit;
  private final CurrentUser user;

  RefusedPerson(AccessAudit audit, CurrentUser user) {
    this.audit = audit;
    this.user = user;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (user.signedOn()) {
      Identity person = user.identity();
      if (person.mustChoose()) {
        SignOnEntryPoint.leadTo("/role", request, response);
        return;
      }
      String reason = denied instanceof CsrfException ? "FORGED_FORM" : "NO_RIGHT";
      audit.append(
          person.practice(),
          AuditRecord.refused(Act.ACCESS_REFUSED, person.actor(), Origins.of(request), reason)
              .about(request.getMethod() + " " + request.getRequestURI()));
    } else {
      // a form of a session that has ended
      SignOnEntryPoint.leadTo("/sign-on?ended=idle", request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    request.getRequestDispatcher("/refused").forward(request, response);
  }
}
