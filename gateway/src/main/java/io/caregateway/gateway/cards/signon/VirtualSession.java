package io.caregateway.gateway.cards.signon;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.gateway.signon.session.FreshSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who signed on by a card, in a session of its own. */
@Component
final class VirtualSession {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final SignedOnPage next;
  private final FreshSession fresh;

  VirtualSession(SignedOnPage next, FreshSession fresh) {
    this.next = next;
    this.fresh = fresh;
  }

  void begin(Arrived arrived, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Authentication person =
        new PreAuthenticatedAuthenticationToken(arrived.identity(), null, arrived.authorities());
    fresh.onAuthentication(person, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    next.onAuthenticationSuccess(request, response, person);
  }
}
