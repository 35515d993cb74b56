package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.session.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that was ended elsewhere: on another process, by a manager, by the identity
 * provider, with its card. Where the register cannot be asked, the request fails.
 */
final class SessionCheck extends OncePerRequestFilter {

  /** An ended session is found out about after this at the latest. */
  static final Duration BELIEVED = Duration.ofSeconds(5);

  /** The register is told of requests no more often than this. */
  static final Duration NOTED = Duration.ofMinutes(1);

  private static final String CHECKED = SessionCheck.class.getName() + ".checked";
  private static final String SEEN = SessionCheck.class.getName() + ".seen";

  private final CurrentUser user;
  private final Sessions sessions;
  private final Clock clock;

  SessionCheck(CurrentUser user, Sessions sessions, Clock clock) {
    this.user = user;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session == null || !user.signedOn() || stillOpen(session, user.identity())) {
      chain.doFilter(request, response);
      return;
    }
    new SecurityContextLogoutHandler()
        .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    SignOnEntryPoint.leadTo("/sign-on?ended=elsewhere", request, response);
  }

  /** Another request of the same session may have ended it a moment ago. */
  private boolean stillOpen(HttpSession session, Identity person) {
    try {
      return goesOn(session, person);
    } catch (IllegalStateException alreadyEnded) {
      return false;
    }
  }

  private boolean goesOn(HttpSession session, Identity person) {
    Instant now = clock.instant();
    if (isFresh(session.getAttribute(CHECKED), BELIEVED, now)) {
      return true;
    }
    boolean note = !isFresh(session.getAttribute(SEEN), NOTED, now);
    boolean goesOn = note ? sessions.seen(person) : sessions.goesOn(person);
    session.setAttribute(CHECKED, now);
    if (note) {
      session.setAttribute(SEEN, now);
    }
    return goesOn;
  }

  private static boolean isFresh(@Nullable Object at, Duration age, Instant now) {
    return at instanceof Instant then && then.plus(age).isAfter(now);
  }
}
