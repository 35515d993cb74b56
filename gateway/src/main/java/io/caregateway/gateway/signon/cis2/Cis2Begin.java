package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.spine.SpineRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends people to CIS2, and shows CIS2 the gateway's public keys. */
final class Cis2Begin extends OncePerRequestFilter {

  static final String KEYS = "/oauth2/jwks";

  private final Cis2Requests requests;
  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> pending;
  private final ClientKeys keys;
  private final RefusedCis2 refused;

  Cis2Begin(
      Cis2Requests requests,
      AuthorizationRequestRepository<OAuth2AuthorizationRequest> pending,
      ClientKeys keys,
      RefusedCis2 refused) {
    this.requests = requests;
    this.pending = pending;
    this.keys = keys;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ("GET".equals(request.getMethod()) && KEYS.equals(request.getServletPath())) {
      response.setContentType("application/jwk-set+json");
      response.getOutputStream().write(keys.published().getBytes(StandardCharsets.UTF_8));
      return;
    }
    try {
      OAuth2AuthorizationRequest asked = requests.resolve(request);
      if (asked != null) {
        pending.saveAuthorizationRequest(asked, request, response);
        response.sendRedirect(asked.getAuthorizationRequestUri());
        return;
      }
    } catch (SpineRefused e) {
      refused.onAuthenticationFailure(request, response, new Cis2Refused(e));
      return;
    } catch (Cis2Refused e) {
      refused.onAuthenticationFailure(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }
}
