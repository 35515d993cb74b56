package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.safeguards.audit.Origin;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Records that a session ended because nothing happened. Whoever signs out does so in a request,
 * which is recorded where it is served; sessions that end with the process are not recorded.
 */
@Component
final class IdleSessions implements HttpSessionListener {

  private final SessionEnds ends;
  private final Clock clock;

  IdleSessions(SessionEnds ends, Clock clock) {
    this.ends = ends;
    this.clock = clock;
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    HttpSession session = event.getSession();
    Object held =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    if (held instanceof SecurityContext context && isIdle(session)) {
      Authentication authentication = context.getAuthentication();
      if (authentication != null && authentication.getPrincipal() instanceof Identity person) {
        ends.record(person, Origin.internal(UUID.randomUUID().toString()), "IDLE");
      }
    }
  }

  private boolean isIdle(HttpSession session) {
    long idle = clock.millis() - session.getLastAccessedTime();
    return idle >= TimeUnit.SECONDS.toMillis(session.getMaxInactiveInterval());
  }
}
