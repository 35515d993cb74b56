package io.caregateway.gateway.signon.saml.metadata;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider as it is known now.
 *
 * @param certificates those that its signatures are checked with
 * @param ssoUrl where people sign on, by HTTP-Redirect
 * @param sloUrl where people sign out, by HTTP-Redirect
 * @param sloResponseUrl where answers to its own logout requests go
 * @param validUntil from when on nothing of this is to be believed
 * @param cacheFor how long this may go unasked
 */
public record Party(
    List<X509Certificate> certificates,
    URI ssoUrl,
    @Nullable URI sloUrl,
    @Nullable URI sloResponseUrl,
    @Nullable Instant validUntil,
    @Nullable Duration cacheFor) {

  public Party {
    certificates = List.copyOf(certificates);
  }

  /** One that holds until the settings change. */
  public static Party fixed(
      List<X509Certificate> certificates,
      URI ssoUrl,
      @Nullable URI sloUrl,
      @Nullable URI sloResponseUrl) {
    return new Party(certificates, ssoUrl, sloUrl, sloResponseUrl, null, null);
  }

  boolean holdsAt(Instant now) {
    return validUntil == null || validUntil.isAfter(now);
  }
}
