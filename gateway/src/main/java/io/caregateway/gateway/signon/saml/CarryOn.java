package io.caregateway.gateway.signon.saml;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the browser send an identity provider's message once more, from a page of ours.
 *
 * <p>The identity provider is another site, so the form that it has the browser post here carries
 * no {@code SameSite=Lax} cookie, and the session with the request that is being answered is not to
 * be found. {@code SameSite=None} would mend that, and would give the session cookie away to every
 * form on every site. Sent again from our own page, the message comes with the cookie, and the
 * cookie stays Lax. What the message may do is decided by its signature and by that session, so a
 * foreign site that sets the marker itself gains nothing: its form comes without a session.
 */
final class CarryOn extends OncePerRequestFilter {

  /** Where the page is; reached by forwarding only. */
  static final String PAGE = "/sign-on/carry-on";

  /** The form field that tells our own page's form from a foreign one. */
  static final String MARKER = "carried-on";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean takesMessages =
        path.startsWith("/login/saml2/sso/") || path.equals(Registering.SIGN_OUT);
    return !takesMessages
        || !"POST".equals(request.getMethod())
        || request.getParameter(MARKER) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.getRequestDispatcher(PAGE).forward(request, response);
  }
}
