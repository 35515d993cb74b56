package io.caregateway.gateway.signon.saml;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request under way, where Spring Security hands on what was in it but not itself. */
final class CurrentRequest {

  private CurrentRequest() {}

  static HttpServletRequest get() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
