package io.caregateway.smartcards.profile;

import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

/**
 * Key usage and extended key usage (RFC 5280, 4.2.1.3 and 4.2.1.12), of the card and of each of its
 * issuers below the anchor.
 */
final class CertificateUses {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int KEY_CERT_SIGN = 5;
  private static final int NO_AUTHORITY = -1;
  private static final String ANY_PURPOSE = KeyPurposeId.anyExtendedKeyUsage.getId();

  private final CardProfile profile;

  CertificateUses(CardProfile profile) {
    this.profile = profile;
  }

  void check(TrustedPath path) {
    checkCard(path.target());
    path.certificates().stream().skip(1).forEach(this::checkIssuer);
  }

  private void checkCard(X509Certificate card) {
    if (!uses(card, DIGITAL_SIGNATURE) || card.getBasicConstraints() != NO_AUTHORITY) {
      throw new CardRefused(Refusal.KEY_USAGE);
    }
    if (uses(card, NON_REPUDIATION) && !profile.nonRepudiation()) {
      throw new CardRefused(Refusal.SIGNING_CERTIFICATE);
    }
    // anyExtendedKeyUsage is no answer to what a card is for
    List<String> purposes = purposes(card, Refusal.PURPOSE);
    if (purposes == null || purposes.stream().noneMatch(profile.purposes()::contains)) {
      throw new CardRefused(Refusal.PURPOSE);
    }
  }

  private void checkIssuer(X509Certificate issuer) {
    if (!uses(issuer, KEY_CERT_SIGN)) {
      throw new CardRefused(Refusal.ISSUER_KEY_USAGE);
    }
    List<String> purposes = purposes(issuer, Refusal.ISSUER_PURPOSE);
    if (purposes != null
        && purposes.stream()
            .noneMatch(p -> p.equals(ANY_PURPOSE) || profile.purposes().contains(p))) {
      throw new CardRefused(Refusal.ISSUER_PURPOSE);
    }
  }

  /** False without the extension: what is not said is not allowed. */
  private static boolean uses(X509Certificate certificate, int bit) {
    boolean @Nullable [] usage = certificate.getKeyUsage();
    return usage != null && usage[bit];
  }

  private static @Nullable List<String> purposes(X509Certificate certificate, Refusal refusal) {
    try {
      return certificate.getExtendedKeyUsage();
    } catch (CertificateParsingException unreadable) {
      throw new CardRefused(refusal, unreadable);
    }
  }
}
