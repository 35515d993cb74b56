package io.caregateway.gateway.signon;

import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where a request came from, for the audit record. */
public final class Origins {

  private static final int LONGEST_DEVICE = 200;

  private Origins() {}

  /** With the place at which the person signed on whose request it is. */
  public static Origin of(HttpServletRequest request) {
    return new Origin(
        request.getRemoteAddr(),
        device(request.getHeader("User-Agent")),
        (String) request.getAttribute(ClientNames.DEVICE),
        (String) request.getAttribute(ClientNames.DIRECTORY),
        (String) request.getAttribute(RequestIds.REQUEST_ID),
        (String) request.getAttribute(RequestIds.CORRELATION_ID),
        place());
  }

  private static @Nullable Place place() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Identity person
        ? person.place()
        : null;
  }

  private static @Nullable String device(@Nullable String agent) {
    return agent == null || agent.length() <= LONGEST_DEVICE
        ? agent
        : agent.substring(0, LONGEST_DEVICE);
  }
}
