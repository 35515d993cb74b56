package io.caregateway.gateway.signon.saml;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses messages that are too large or are no XML, before anything else looks at them. */
final class BoundedMessages extends OncePerRequestFilter {

  private final RefusedSignOn refusedSignOn;
  private final RefusedSignOut refusedSignOut;

  BoundedMessages(RefusedSignOn refusedSignOn, RefusedSignOut refusedSignOut) {
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
      for (String name : new String[] {"SAMLRequest", "SAMLResponse"}) {
        String message = request.getParameter(name);
        if (message != null) {
          MessageShape.check(message, !"POST".equals(request.getMethod()));
        }
      }
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

  private static boolean isSignOn(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/login/saml2/sso/");
  }

  private static boolean isSignOut(HttpServletRequest request) {
    return request.getRequestURI().equals(Registering.SIGN_OUT);
  }
}
