package io.caregateway.gateway.signon.access;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  private static final String CSP = "Content-Security-Policy";
  private static final String CIS1 = "/sign-on/cis1";
  private static final String CONNECTS = "connect-src 'self'";
  private static final String SCRIPTS = "script-src 'self'";
  private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]+'");

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
   * @param ticketAddress where the page of CIS1 asks for a ticket on the person's own machine
   */
  static void addTo(
      HttpSecurity http,
      Supplier<? extends Collection<String>> formTargets,
      Optional<URI> ticketAddress)
      throws Exception {
    http.headers(
        headers ->
            headers
                .addHeaderWriter(
                    (request, response) ->
                        response.setHeader(CSP, policy(formTargets.get(), response.getHeader(CSP))))
                .addHeaderWriter(
                    (request, response) ->
                        ticketAddress
                            .filter(address -> CIS1.equals(request.getRequestURI()))
                            .ifPresent(address -> allowAsking(address, response)))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(SIGN_ON, devices("self")))
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(SIGN_ON), devices("")))
                .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
  }

  private static void allowAsking(URI address, HttpServletResponse response) {
    String origin = address.getScheme() + "://" + address.getAuthority();
    String policy = String.valueOf(response.getHeader(CSP));
    response.setHeader(CSP, policy.replace(CONNECTS, CONNECTS + " " + origin));
  }

  /**
   * @param own what the page itself asked for. Spring Security's form that sends itself on to a
   *     provider that takes HTTP-POST alone has one script, with a nonce for that one answer
   */
  private static String policy(Collection<String> formTargets, @Nullable String own) {
    Matcher nonce = NONCE.matcher(own == null ? "" : own);
    StringBuilder policy =
        new StringBuilder(
            nonce.find() ? POLICY.replace(SCRIPTS, SCRIPTS + " " + nonce.group()) : POLICY);
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
