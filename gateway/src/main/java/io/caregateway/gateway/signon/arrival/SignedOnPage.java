package io.caregateway.gateway.signon.arrival;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Takes a person who has just signed on to the page that they wanted, which is one of ours: it
 * comes from their own session, never from what another site sent. Whoever has to choose a role
 * does so first.
 */
@Component
public final class SignedOnPage implements AuthenticationSuccessHandler {

  private final RequestCache wanted = new HttpSessionRequestCache();
  private final Sessions sessions;

  SignedOnPage(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    if (person.getPrincipal() instanceof Identity identity && identity.mustChoose()) {
      limitIdleness(request, identity);
      response.sendRedirect("/role");
      return;
    }
    lead(request, response, person);
  }

  /** Leads somebody who has their role, or has none, on. */
  public void lead(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    if (person.getPrincipal() instanceof Identity identity) {
      limitIdleness(request, identity);
    }
    response.sendRedirect(
        person.getAuthorities().isEmpty()
            ? "/no-rights"
            : page(wanted.getRequest(request, response)));
    wanted.removeRequest(request, response);
  }

  private void limitIdleness(HttpServletRequest request, Identity person) {
    Duration idle = sessions.idle(person.practice());
    request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
  }

  private static String page(@Nullable SavedRequest saved) {
    if (!(saved instanceof DefaultSavedRequest page)) {
      return "/";
    }
    String path = page.getRequestURI();
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    return page.getQueryString() == null ? path : path + "?" + page.getQueryString();
  }
}
