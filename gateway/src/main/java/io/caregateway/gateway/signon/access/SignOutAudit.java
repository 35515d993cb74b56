package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Records each end of a session, begun here or at the identity provider. Of all acts this one takes
 * place even where it cannot be recorded: a session that cannot be ended is the greater harm.
 */
@Component
final class SignOutAudit implements LogoutHandler, SessionEnds {

  private static final Logger LOG = LoggerFactory.getLogger(SignOutAudit.class);

  private final Sessions sessions;

  SignOutAudit(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof Identity person) {
      boolean begunThere = request.getRequestURI().startsWith("/logout/saml2/");
      record(person, Origins.of(request), begunThere ? "AT_IDENTITY_PROVIDER" : "HERE");
    }
  }

  @Override
  public void record(Identity person, Origin origin, String why) {
    try {
      sessions.signedOut(person, origin, why);
    } catch (RuntimeException e) {
      LOG.error("A sign-out could not be recorded; the session ends all the same.", e);
    }
  }
}
