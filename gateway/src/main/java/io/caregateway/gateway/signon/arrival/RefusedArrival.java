package io.caregateway.gateway.signon.arrival;

import io.caregateway.gateway.signon.SignOnRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads somebody who was refused to the page that tells them what to do. */
public final class RefusedArrival {

  private RefusedArrival() {}

  public static void show(
      HttpServletRequest request, HttpServletResponse response, SignOnRefused refused)
      throws IOException {
    response.sendRedirect("/sign-on?refused=" + refused.reason().code());
  }
}
