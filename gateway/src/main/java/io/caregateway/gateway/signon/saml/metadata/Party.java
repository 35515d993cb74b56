package io.caregateway.gateway.signon.saml.metadata;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/**
 * An identity provider as it is known now.
 *
 * @param certificates those that its signatures are checked with
 * @param ssoUrl where people sign on
 * @param ssoBinding how they are sent there
 * @param sloUrl where people sign out
 * @param sloBinding how they are sent there, and answers too
 * @param sloResponseUrl where answers to its own logout requests go
 * @param validUntil from when on nothing of this is to be believed
 * @param cacheFor how long this may go unasked
 */
public record Party(
    List<X509Certificate> certificates,
    URI ssoUrl,
    Saml2MessageBinding ssoBinding,
    @Nullable URI sloUrl,
    Saml2MessageBinding sloBinding,
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
      @Nullable URI sloResponseUrl,
      Saml2MessageBinding binding) {
    return new Party(certificates, ssoUrl, binding, sloUrl, binding, sloResponseUrl, null, null);
  }

  boolean holdsAt(Instant now) {
    return validUntil == null || validUntil.isAfter(now);
  }
}
