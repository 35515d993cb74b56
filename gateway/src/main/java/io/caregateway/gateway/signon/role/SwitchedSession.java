package io.caregateway.gateway.signon.role;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins a servlet session anew for another role. Nothing that was found or typed in the old role
 * goes along, as it may be another practice's.
 */
@Component
final class SwitchedSession {

  /** Where Spring Security keeps the page that was wanted before sign-on. */
  private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  /**
   * @param first whether it is the first role of the session, so that the page that was wanted
   *     before still is
   */
  void goesOnAs(
      Authentication person,
      boolean first,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession old = request.getSession();
    @Nullable Object wanted = first ? old.getAttribute(WANTED) : null;
    old.invalidate();
    HttpSession fresh = request.getSession(true);
    if (wanted != null) {
      fresh.setAttribute(WANTED, wanted);
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
