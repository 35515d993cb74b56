package io.caregateway.smartcards.revocation;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Answers without the network for certificates that are the gateway's own to answer for. What it
 * says is final and is asked anew each time.
 */
@FunctionalInterface
public interface KnownStatus {

  /** For a gateway that issues nothing. */
  KnownStatus NOTHING = (certificate, issuer) -> Optional.empty();

  /**
   * @param issuer whose key signed the certificate; a name alone may be anybody's
   * @return empty for a certificate of somebody else
   */
  Optional<CertificateStatus> of(X509Certificate certificate, X509Certificate issuer);

  /** Asks another where this one has no answer. */
  default KnownStatus or(KnownStatus other) {
    return (certificate, issuer) -> of(certificate, issuer).or(() -> other.of(certificate, issuer));
  }
}
