package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.session.FreshSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who signed on by a card, under an id that nobody knew before. */
@Component
final class CardSession {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final SignOnSettings settings;
  private final FreshSession fresh;

  CardSession(SignOnSettings settings, FreshSession fresh) {
    this.settings = settings;
    this.fresh = fresh;
  }

  Authentication begin(Arrived arrived, HttpServletRequest request, HttpServletResponse response) {
    var person =
        new PreAuthenticatedAuthenticationToken(arrived.identity(), "", arrived.authorities());
    fresh.onAuthentication(person, request, response);
    request.getSession().setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return person;
  }
}
