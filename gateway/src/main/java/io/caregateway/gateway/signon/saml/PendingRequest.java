package io.caregateway.gateway.signon.saml;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.web.HttpSessionSaml2AuthenticationRequestRepository;
import org.springframework.security.saml2.provider.service.web.Saml2AuthenticationRequestRepository;

/**
 * The request that a session waits to be answered, as long as the answer comes to the practice that
 * was asked. Without that check Spring Security would judge an answer by the practice of the
 * request, whichever address it came to.
 */
final class PendingRequest
    implements Saml2AuthenticationRequestRepository<AbstractSaml2AuthenticationRequest> {

  private final HttpSessionSaml2AuthenticationRequestRepository session =
      new HttpSessionSaml2AuthenticationRequestRepository();

  @Override
  public @Nullable AbstractSaml2AuthenticationRequest loadAuthenticationRequest(
      HttpServletRequest request) {
    AbstractSaml2AuthenticationRequest asked = session.loadAuthenticationRequest(request);
    return asked != null && asked.getRelyingPartyRegistrationId().equals(practice(request))
        ? asked
        : null;
  }

  @Override
  public void saveAuthenticationRequest(
      AbstractSaml2AuthenticationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    session.saveAuthenticationRequest(asked, request, response);
  }

  @Override
  public AbstractSaml2AuthenticationRequest removeAuthenticationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return session.removeAuthenticationRequest(request, response);
  }

  /** The ODS code at the end of the address that an answer came to. */
  static String practice(HttpServletRequest request) {
    String uri = request.getRequestURI();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
