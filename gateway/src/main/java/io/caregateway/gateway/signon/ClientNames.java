package io.caregateway.gateway.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes from every request what its client calls its device and its person, for the audit record
 * alone: nothing proves it. What is no plain name is taken for none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class ClientNames extends OncePerRequestFilter {

  static final String DEVICE = ClientNames.class.getName() + ".device";
  static final String DIRECTORY = ClientNames.class.getName() + ".directory";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._@$\\\\-]{1,256}");

  private final ClientNameSettings settings;

  ClientNames(ClientNameSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(DEVICE, name(request, settings.deviceHeader()));
    request.setAttribute(DIRECTORY, name(request, settings.directoryHeader()));
    chain.doFilter(request, response);
  }

  private static @Nullable String name(HttpServletRequest request, @Nullable String header) {
    String sent = header == null ? null : request.getHeader(header);
    return sent != null && NAME.matcher(sent).matches() ? sent : null;
  }
}
