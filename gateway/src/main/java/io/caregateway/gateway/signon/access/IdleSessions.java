package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.session.FreshSession;
import io.caregateway.safeguards.audit.Origin;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
    FreshSession.person(session)
        .filter(person -> isIdle(session))
        .ifPresent(
            person -> ends.record(person, Origin.internal(UUID.randomUUID().toString()), "IDLE"));
  }

  private boolean isIdle(HttpSession session) {
    long idle = clock.millis() - session.getLastAccessedTime();
    return idle >= TimeUnit.SECONDS.toMillis(session.getMaxInactiveInterval());
  }
}
