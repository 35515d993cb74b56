package io.caregateway.smartcards.issuer;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * Who may sign OCSP answers (RFC 6960, 4.2.2.2): the authority, or whom it directly named for it.
 */
final class Delegation {

  private Delegation() {}

  static void check(X509Certificate authority, X509Certificate signer) {
    if (!signer.equals(authority)
        && !(isFor(KeyPurposeId.id_kp_OCSPSigning, signer) && isBy(authority, signer))) {
      throw new ResponderNotDelegated();
    }
  }

  static boolean isBy(X509Certificate authority, X509Certificate certificate) {
    try {
      certificate.verify(authority.getPublicKey());
      return certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
    } catch (GeneralSecurityException notSignedByIt) {
      return false;
    }
  }

  private static boolean isFor(KeyPurposeId purpose, X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes != null && purposes.contains(purpose.getId());
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }
}
