package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.cis2.LogoutRefused.Cause;
import io.caregateway.gateway.signon.cis2.LogoutRules.LogoutToken;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.signon.spine.SpineRefused;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the word of CIS2 that a session there is over, and ends the sessions here that rest on it,
 * on every process (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8): 200, or 400 with
 * invalid_request. No cookie is looked at; the token's signature is what counts.
 */
final class BackChannelLogout extends OncePerRequestFilter {

  static final String PATH = "/oauth2/back-channel-logout/cis2";

  private final SignedTokens tokens;
  private final LogoutRules rules;
  private final UsedLogoutTokens used;
  private final Sessions sessions;
  private final AccessAudit audit;
  private final String issuer;

  BackChannelLogout(
      SignedTokens tokens,
      LogoutRules rules,
      UsedLogoutTokens used,
      Sessions sessions,
      AccessAudit audit,
      String issuer) {
    this.tokens = tokens;
    this.rules = rules;
    this.used = used;
    this.sessions = sessions;
    this.audit = audit;
    this.issuer = issuer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!"POST".equals(request.getMethod()) || !PATH.equals(request.getServletPath())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    Optional<String> refused = refused(request);
    if (refused.isPresent()) {
      audit.append(
          null,
          AuditRecord.refused(
              Act.SESSION_ENDED, Actor.system("cis2"), Origins.of(request), refused.get()));
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType("application/json");
      response.getWriter().write("{\"error\":\"invalid_request\"}");
    }
  }

  /** Ends the sessions; where the token is not to be believed, the cause. */
  private Optional<String> refused(HttpServletRequest request) {
    try {
      String[] sent = request.getParameterValues("logout_token");
      if (sent == null || sent.length != 1) {
        throw new LogoutRefused(Cause.NO_TOKEN);
      }
      LogoutToken token = rules.judge(tokens.claims(sent[0]));
      if (!used.firstUse(issuer, token.id(), token.end())) {
        throw new LogoutRefused(Cause.REPLAYED);
      }
      sessions.endAllBy(
          issuer,
          token.session(),
          new Ending(Actor.system("cis2"), Origins.of(request), "AT_IDENTITY_PROVIDER"));
      return Optional.empty();
    } catch (LogoutRefused e) {
      return Optional.of(e.reason().name());
    } catch (Cis2Refused e) {
      return Optional.of(e.cause());
    } catch (SpineRefused e) {
      return Optional.of(e.reason().name());
    }
  }
}
