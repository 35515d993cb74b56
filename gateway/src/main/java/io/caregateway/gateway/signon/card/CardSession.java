package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.SignOnSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who signed on by a card, under an id that nobody knew before. */
@Component
final class CardSession {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final HttpSessionCsrfTokenRepository forms = new HttpSessionCsrfTokenRepository();
  private final SignOnSettings settings;

  CardSession(SignOnSettings settings) {
    this.settings = settings;
  }

  Authentication begin(Arrived arrived, HttpServletRequest request, HttpServletResponse response) {
    var person =
        new PreAuthenticatedAuthenticationToken(arrived.identity(), "", arrived.authorities());
    if (request.getSession(false) != null) {
      request.changeSessionId();
      forms.saveToken(null, request, response);
    }
    request.getSession().setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return person;
  }
}
