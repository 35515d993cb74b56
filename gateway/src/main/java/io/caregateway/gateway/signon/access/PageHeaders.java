package io.caregateway.gateway.signon.access;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers are told about our pages. What Spring Security adds by itself stays: no-store, no
 * sniffing, no framing, HTTPS alone from now on.
 */
final class PageHeaders {

  /** Everything is our own; nothing stands inside of a page, neither script nor style. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  /** The only page that asks for the browser's position. */
  private static final RequestMatcher SIGN_ON =
      request -> "/sign-on".equals(request.getRequestURI());

  private PageHeaders() {}

  /**
   * @param formTargets origins beside our own that a form may lead to, as they are at each answer:
   *     browsers hold redirects that follow a form to the same rule, and signing out leads to the
   *     identity provider
   */
  static void addTo(HttpSecurity http, Supplier<? extends Collection<String>> formTargets)
      throws Exception {
    http.headers(
        headers ->
            headers
                .addHeaderWriter(
                    (request, response) ->
                        response.setHeader("Content-Security-Policy", policy(formTargets.get())))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(SIGN_ON, devices("self")))
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(SIGN_ON), devices("")))
                .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
  }

  private static String policy(Collection<String> formTargets) {
    StringBuilder policy = new StringBuilder(POLICY);
    new TreeSet<>(formTargets).forEach(origin -> policy.append(' ').append(origin));
    return policy.toString();
  }

  /**
   * @param where who may ask for the position
   */
  private static PermissionsPolicyHeaderWriter devices(String where) {
    return new PermissionsPolicyHeaderWriter(
        "camera=(), geolocation=(" + where + "), microphone=(), payment=()");
  }
}
