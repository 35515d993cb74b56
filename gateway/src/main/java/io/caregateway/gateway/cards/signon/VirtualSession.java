package io.caregateway.gateway.cards.signon;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who signed on by a card, under a new id and a new CSRF token. */
@Component
final class VirtualSession {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
  private final SignedOnPage next;

  VirtualSession(SignedOnPage next) {
    this.next = next;
  }

  void begin(Arrived arrived, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getSession();
    request.changeSessionId();
    tokens.saveToken(null, request, response);
    Authentication person =
        new PreAuthenticatedAuthenticationToken(arrived.identity(), null, arrived.authorities());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    next.onAuthenticationSuccess(request, response, person);
  }
}
