package io.caregateway.gateway.signon.saml;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells people who want to sign on that it does not work now, where the metadata of their
 * practice's identity provider is not known or holds no longer.
 */
final class KnownProviders extends OncePerRequestFilter {

  private static final String BEGIN = "/saml2/authenticate/";

  private final SamlSettings settings;
  private final Registrations registrations;

  KnownProviders(SamlSettings settings, Registrations registrations) {
    this.settings = settings;
    this.registrations = registrations;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (path.startsWith(BEGIN)
        && settings.saml().containsKey(path.substring(BEGIN.length()))
        && registrations.party(path.substring(BEGIN.length())).isEmpty()) {
      response.sendRedirect("/sign-on?refused=ask");
      return;
    }
    chain.doFilter(request, response);
  }
}
