package io.caregateway.gateway.signon.cis2;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/** Takes the answer that CIS2 sends people back with. It counts once, in the browser that asked. */
final class Cis2Filter extends AbstractAuthenticationProcessingFilter {

  static final String PATH = "/oauth2/code/cis2";

  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> pending;
  private final Cis2Answers answers;
  private final RefusedCis2 refused;

  Cis2Filter(
      AuthorizationRequestRepository<OAuth2AuthorizationRequest> pending,
      Cis2Answers answers,
      RefusedCis2 refused) {
    super(request -> "GET".equals(request.getMethod()) && PATH.equals(request.getServletPath()));
    this.pending = pending;
    this.answers = answers;
    this.refused = refused;
    // each is for the manager of a chain, of which nothing here has need
    setAuthenticationManager(authentication -> authentication);
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    refused.require(request, "cis2");
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    OAuth2AuthorizationRequest asked = pending.removeAuthorizationRequest(request, response);
    if (state == null || asked == null || !state.equals(asked.getState())) {
      throw new Cis2Refused(Cis2Refusal.NOT_STARTED_HERE);
    }
    return answers.signedOn(request, asked);
  }
}
