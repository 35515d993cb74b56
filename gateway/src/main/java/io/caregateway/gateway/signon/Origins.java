package io.caregateway.gateway.signon;

import io.caregateway.safeguards.audit.Origin;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request came from, for the audit record. */
public final class Origins {

  private static final int LONGEST_DEVICE = 200;

  private Origins() {}

  public static Origin of(HttpServletRequest request) {
    return new Origin(
        request.getRemoteAddr(),
        device(request.getHeader("User-Agent")),
        (String) request.getAttribute(RequestIds.REQUEST_ID),
        (String) request.getAttribute(RequestIds.CORRELATION_ID));
  }

  private static @Nullable String device(@Nullable String agent) {
    return agent == null || agent.length() <= LONGEST_DEVICE
        ? agent
        : agent.substring(0, LONGEST_DEVICE);
  }
}
