package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.pages.LockedController;
import io.caregateway.gateway.signon.session.SessionLocks;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that was ended elsewhere: on another process, by a manager, by the identity
 * provider, with its card. One that is locked serves nothing until it is unlocked. Where the
 * register cannot be asked, the request fails.
 */
final class SessionCheck extends OncePerRequestFilter {

  /** An ended or locked session is found out about after this at the latest. */
  static final Duration BELIEVED = Duration.ofSeconds(5);

  /** The register is told of requests no more often than this. */
  static final Duration NOTED = Duration.ofMinutes(1);

  private static final String CHECKED = SessionCheck.class.getName() + ".checked";
  private static final String LOCKED = SessionCheck.class.getName() + ".locked";
  private static final String SEEN = SessionCheck.class.getName() + ".seen";

  /** What shows nothing of anybody. */
  private static final List<String> SERVED_WHILE_LOCKED =
      List.of(LockedController.PAGE, "/sign-out", "/signed-out", "/assets/", "/webjars/");

  private enum Standing {
    OPEN,
    LOCKED,
    ENDED
  }

  private final CurrentUser user;
  private final Sessions sessions;
  private final SessionLocks locks;
  private final Clock clock;

  SessionCheck(CurrentUser user, Sessions sessions, SessionLocks locks, Clock clock) {
    this.user = user;
    this.sessions = sessions;
    this.locks = locks;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session == null || !user.signedOn()) {
      chain.doFilter(request, response);
      return;
    }
    switch (standing(session, user.identity())) {
      case OPEN -> chain.doFilter(request, response);
      case LOCKED -> serveLocked(session, request, response, chain);
      case ENDED -> {
        new SecurityContextLogoutHandler()
            .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        SignOnEntryPoint.leadTo("/sign-on?ended=elsewhere", request, response);
      }
    }
  }

  private static void serveLocked(
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (SERVED_WHILE_LOCKED.stream().anyMatch(path::startsWith)) {
      chain.doFilter(request, response);
      return;
    }
    if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null) {
      String query = request.getQueryString();
      session.setAttribute(LockedController.WANTED, query == null ? path : path + "?" + query);
    }
    SignOnEntryPoint.leadTo(LockedController.PAGE, request, response);
  }

  /** Another request of the same session may have ended it a moment ago. */
  private Standing standing(HttpSession session, Identity person) {
    try {
      return asked(session, person);
    } catch (IllegalStateException alreadyEnded) {
      return Standing.ENDED;
    }
  }

  private Standing asked(HttpSession session, Identity person) {
    Instant now = clock.instant();
    boolean wasLocked = Boolean.TRUE.equals(session.getAttribute(LOCKED));
    // unlocked, it goes on at once
    if (!wasLocked && isFresh(session.getAttribute(CHECKED), BELIEVED, now)) {
      return Standing.OPEN;
    }
    // whoever asks for a locked page may be anybody: that keeps no session from being idle
    boolean note = !wasLocked && !isFresh(session.getAttribute(SEEN), NOTED, now);
    boolean goesOn = note ? sessions.seen(person) : sessions.goesOn(person);
    boolean locked = goesOn && locks.isLocked(person);
    session.setAttribute(CHECKED, now);
    session.setAttribute(LOCKED, locked);
    if (note) {
      session.setAttribute(SEEN, now);
    }
    return !goesOn ? Standing.ENDED : locked ? Standing.LOCKED : Standing.OPEN;
  }

  private static boolean isFresh(@Nullable Object at, Duration age, Instant now) {
    return at instanceof Instant then && then.plus(age).isAfter(now);
  }
}
