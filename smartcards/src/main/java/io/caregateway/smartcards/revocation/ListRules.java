package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.BouncyCastle;
import io.caregateway.smartcards.profile.AllowedSignatures;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CertificateList;
import org.jspecify.annotations.Nullable;

/** What makes a list its issuer's list of today. */
final class ListRules {

  private static final int CRL_SIGN = 6;

  private ListRules() {}

  /**
   * When the next list is due.
   *
   * @throws CardRefused with CRL_ISSUER, CRL_SIGNATURE, CRL_EARLY or CRL_STALE
   */
  static Instant check(
      X509CRL list, byte[] der, X509Certificate issuer, Instant at, Duration skew) {
    checkIssuer(list, issuer);
    checkSignature(list, der, issuer.getPublicKey());
    return end(list, at, skew);
  }

  /** RFC 5280, 6.3.3 (b)(1) and (f). */
  static void checkIssuer(X509CRL list, X509Certificate issuer) {
    boolean @Nullable [] usage = issuer.getKeyUsage();
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || (usage != null && !usage[CRL_SIGN])) {
      throw new CardRefused(Refusal.CRL_ISSUER);
    }
  }

  static void checkSignature(X509CRL list, byte[] der, PublicKey issuer) {
    if (!AllowedSignatures.allows(CertificateList.getInstance(der).getSignatureAlgorithm())) {
      throw new CardRefused(Refusal.CRL_SIGNATURE);
    }
    try {
      list.verify(issuer, BouncyCastle.PROVIDER);
    } catch (GeneralSecurityException | RuntimeException notByIt) {
      throw new CardRefused(Refusal.CRL_SIGNATURE, notByIt);
    }
  }

  /** RFC 5280, 5.1.2.5: every list says when the next is due. */
  static Instant end(X509CRL list, Instant at, Duration skew) {
    if (list.getThisUpdate().toInstant().isAfter(at.plus(skew))) {
      throw new CardRefused(Refusal.CRL_EARLY);
    }
    Date next = list.getNextUpdate();
    if (next == null || next.toInstant().plus(skew).isBefore(at)) {
      throw new CardRefused(Refusal.CRL_STALE);
    }
    return next.toInstant();
  }
}
