package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * Whether one certificate was revoked.
 *
 * @param issuer its issuer, trusted already
 * @param at the instant of the question
 * @param budget the time that is left to find out
 */
record Question(X509Certificate certificate, X509Certificate issuer, Instant at, Budget budget) {

  /** The same question, asked before. */
  record Key(X509Certificate certificate, X509Certificate issuer) {}

  Key key() {
    return new Key(certificate, issuer);
  }

  /**
   * @throws CardRefused with REVOKED or STATUS_UNKNOWN
   */
  static void settle(CertificateStatus status) {
    switch (status) {
      case GOOD -> {}
      case REVOKED -> throw new CardRefused(Refusal.REVOKED);
      case UNKNOWN -> throw new CardRefused(Refusal.STATUS_UNKNOWN);
    }
  }
}
