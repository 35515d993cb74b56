package io.caregateway.gateway.signon.role;

import io.caregateway.gateway.signon.session.FreshSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  /**
   * @param first whether it is the first role of the session, so that the page that was wanted
   *     before still is
   * @return false where the person signed out meanwhile
   */
  boolean goesOnAs(
      Authentication person,
      boolean first,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!FreshSession.renew(request, first)) {
      return false;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return true;
  }
}
