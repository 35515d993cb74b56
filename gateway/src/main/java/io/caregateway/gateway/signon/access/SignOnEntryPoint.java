package io.caregateway.gateway.signon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Takes whoever is not signed on to the sign-on page. A request of htmx for part of a page is told
 * to change the whole page, or the sign-on page would appear inside of it.
 */
final class SignOnEntryPoint implements AuthenticationEntryPoint {

  private static final String PAGE = "/sign-on";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    leadTo(PAGE, request, response);
  }

  static void leadTo(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(page);
      return;
    }
    response.setHeader("HX-Redirect", page);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
