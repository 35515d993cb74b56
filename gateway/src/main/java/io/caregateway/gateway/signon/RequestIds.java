package io.caregateway.gateway.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id and a correlation id, takes those that the client sent as UUIDs, and
 * tells them in the answer and in the log. Anything but a UUID could carry personal data.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class RequestIds extends OncePerRequestFilter {

  public static final String REQUEST_ID = "X-Request-ID";
  public static final String CORRELATION_ID = "X-Correlation-ID";

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String requestId = orNew(request.getHeader(REQUEST_ID));
    String correlationId = orNew(request.getHeader(CORRELATION_ID));
    request.setAttribute(REQUEST_ID, requestId);
    request.setAttribute(CORRELATION_ID, correlationId);
    response.setHeader(REQUEST_ID, requestId);
    response.setHeader(CORRELATION_ID, correlationId);
    try (MDC.MDCCloseable id = MDC.putCloseable("requestId", requestId);
        MDC.MDCCloseable correlation = MDC.putCloseable("correlationId", correlationId)) {
      chain.doFilter(request, response);
    }
  }

  private static String orNew(@Nullable String sent) {
    return sent != null && UUID_FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
