package io.caregateway.smartcards.profile;

import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** A trusted path against a card's profile: uses first, then signatures, then keys. */
public final class ProfileCheck {

  private final CertificateUses uses;

  public ProfileCheck(CardProfile profile) {
    this.uses = new CertificateUses(profile);
  }

  /**
   * @throws CardRefused with the cause
   */
  public void check(TrustedPath path) {
    uses.check(path);
    path.certificates().forEach(ProfileCheck::checkSignature);
    path.certificates().forEach(certificate -> AllowedKeys.check(certificate.getPublicKey()));
    // what an anchor signed itself proves nothing, so its signature may be of any kind
    AllowedKeys.check(path.anchor().getPublicKey());
  }

  private static void checkSignature(X509Certificate certificate) {
    if (!AllowedSignatures.allows(algorithm(certificate))) {
      throw new CardRefused(Refusal.CERTIFICATE_ALGORITHM);
    }
  }

  private static AlgorithmIdentifier algorithm(X509Certificate certificate) {
    try {
      return Certificate.getInstance(certificate.getEncoded()).getSignatureAlgorithm();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }
}
