package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.refusal.CardRefused;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list with the key that its signature was found to be by: neither changes, so it is
 * computed once. Whose key that is and whether the list is of today are asked each time.
 */
final class HeldList {

  private final X509CRL list;
  private final byte[] der;
  private volatile @Nullable PublicKey signedBy;

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
  void check(X509Certificate issuer, Instant at, Duration skew) {
    ListRules.checkIssuer(list, issuer);
    PublicKey key = issuer.getPublicKey();
    if (!key.equals(signedBy)) {
      ListRules.checkSignature(list, der, key);
      signedBy = key;
    }
    ListRules.end(list, at, skew);
  }
}
