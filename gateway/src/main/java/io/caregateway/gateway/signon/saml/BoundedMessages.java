package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.SignOnRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses messages that are too large, are no XML, come twice or are from nobody who is known,
 * before anything else looks at them.
 */
final class BoundedMessages extends OncePerRequestFilter {

  private static final List<String> FIELDS =
      List.of("SAMLRequest", "SAMLResponse", "RelayState", "SigAlg", "Signature");

  private final RefusedSignOn refusedSignOn;
  private final RefusedSignOut refusedSignOut;
  private final Registrations registrations;

  BoundedMessages(
      RefusedSignOn refusedSignOn, RefusedSignOut refusedSignOut, Registrations registrations) {
    this.registrations = registrations;
    this.refusedSignOn = refusedSignOn;
    this.refusedSignOut = refusedSignOut;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isSignOn(request) && !isSignOut(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (isSignOn(request)) {
        refusedSignOn.require(request);
      }
      check(request);
    } catch (SignOnRefused tooMany) {
      refusedSignOn.onAuthenticationFailure(request, response, tooMany);
      return;
    } catch (SamlRefused refused) {
      if (isSignOut(request)) {
        refusedSignOut.record(null, request, refused.refusal());
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      } else {
        refusedSignOn.onAuthenticationFailure(request, response, refused);
      }
      return;
    }
    chain.doFilter(request, response);
  }

  private void check(HttpServletRequest request) {
    for (String field : FIELDS) {
      String[] values = request.getParameterValues(field);
      if (values != null && values.length > 1) {
        // one may be read and the other be what was signed, where a name is written in two ways
        throw new SamlRefused(SamlRefusal.UNREADABLE);
      }
    }
    boolean deflated = !"POST".equals(request.getMethod());
    String answer = request.getParameter("SAMLResponse");
    if (answer != null) {
      MessageShape.check(answer, deflated);
    }
    String asked = request.getParameter("SAMLRequest");
    if (asked != null
        && !registrations.knows(LogoutMessage.issuer(LogoutMessage.request(asked, deflated)))) {
      throw new SamlRefused(SamlRefusal.WRONG_ISSUER);
    }
  }

  private static boolean isSignOn(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/login/saml2/sso/");
  }

  private static boolean isSignOut(HttpServletRequest request) {
    return request.getRequestURI().equals(Registering.SIGN_OUT);
  }
}
