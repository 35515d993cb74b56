package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.refusal.CardRefused;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list with the certificate that was found to be its issuer's: neither changes, so
 * that is found out once. Whether the list is of today is asked each time.
 */
final class HeldList {

  private final X509CRL list;
  private final byte[] der;
  private volatile @Nullable X509Certificate issuer;

  HeldList(X509CRL list, byte[] der) {
    this.list = list;
    this.der = der;
  }

  X509CRL list() {
    return list;
  }

  /**
   * @throws CardRefused with CRL_ISSUER, CRL_SIGNATURE, CRL_EARLY or CRL_STALE
   */
  void check(X509Certificate by, Instant at, Duration skew) {
    if (!by.equals(issuer)) {
      ListRules.checkIssuer(list, by);
      ListRules.checkSignature(list, der, by.getPublicKey());
      issuer = by;
    }
    ListRules.end(list, at, skew);
  }
}
