package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted as long as a session may, however busy it is. */
final class SessionLimit extends OncePerRequestFilter {

  private final SignOnSettings settings;
  private final CurrentUser user;
  private final SessionEnds ends;
  private final Clock clock;

  SessionLimit(SignOnSettings settings, CurrentUser user, SessionEnds ends, Clock clock) {
    this.settings = settings;
    this.user = user;
    this.ends = ends;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!user.signedOn() || !isOver(user.identity())) {
      chain.doFilter(request, response);
      return;
    }
    ends.record(user.identity(), Origins.of(request), "SESSION_LIMIT");
    new SecurityContextLogoutHandler()
        .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    SignOnEntryPoint.leadTo("/sign-on?ended=limit", request, response);
  }

  private boolean isOver(Identity person) {
    return !person.since().plus(settings.limit()).isAfter(clock.instant());
  }
}
