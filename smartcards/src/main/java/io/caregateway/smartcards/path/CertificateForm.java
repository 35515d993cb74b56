package io.caregateway.smartcards.path;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509CertificateHolder;

/** What RFC 5280, 4 forbids in a certificate and path validation does not look at. */
final class CertificateForm {

  private static final int SERIAL_OCTETS = 20;
  private static final Set<ASN1ObjectIdentifier> NEVER_CRITICAL =
      Set.of(
          Extension.subjectKeyIdentifier,
          Extension.authorityKeyIdentifier,
          Extension.authorityInfoAccess,
          Extension.subjectInfoAccess);

  private CertificateForm() {}

  static boolean sound(X509CertificateHolder certificate) {
    return soundHead(certificate)
        && soundExtensions(certificate)
        && (isAuthority(certificate) || claimsNoAuthority(certificate));
  }

  private static boolean soundHead(X509CertificateHolder certificate) {
    var whole = certificate.toASN1Structure();
    var serial = certificate.getSerialNumber();
    // 4.1.1.2; a negative number is old custom that 4.1.2.2 asks to bear, zero is nobody's
    return whole.getSignatureAlgorithm().equals(whole.getTBSCertificate().getSignature())
        && serial.signum() != 0
        && serial.toByteArray().length <= SERIAL_OCTETS
        // 4.1.2.4
        && certificate.getIssuer().getRDNs().length > 0
        // 4.1.2.1
        && (!certificate.hasExtensions() || certificate.getVersionNumber() == 3);
  }

  private static boolean soundExtensions(X509CertificateHolder certificate) {
    var names =
        GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
    // 4.2.1.1, 4.2.1.2, 4.2.2.1, 4.2.2.2; 4.2.1.10; 4.2.1.6
    return NEVER_CRITICAL.stream().noneMatch(oid -> present(certificate, oid, true))
        && !present(certificate, Extension.nameConstraints, false)
        && (names == null || names.getNames().length > 0)
        // without a subject, the alternative names are all there is
        && (certificate.getSubject().getRDNs().length > 0
            || present(certificate, Extension.subjectAlternativeName, true));
  }

  private static boolean present(
      X509CertificateHolder certificate, ASN1ObjectIdentifier oid, boolean critical) {
    Extension extension = certificate.getExtension(oid);
    return extension != null && extension.isCritical() == critical;
  }

  private static boolean isAuthority(X509CertificateHolder certificate) {
    var constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
    return constraints != null
        && constraints.isCA()
        // 4.1.2.6
        && certificate.getSubject().getRDNs().length > 0
        && someConstraint(certificate);
  }

  /** 4.2.1.10: a name constraints extension that constrains nothing is none. */
  private static boolean someConstraint(X509CertificateHolder certificate) {
    Extension extension = certificate.getExtension(Extension.nameConstraints);
    if (extension == null) {
      return true;
    }
    NameConstraints constraints = NameConstraints.getInstance(extension.getParsedValue());
    return constraints.getPermittedSubtrees() != null || constraints.getExcludedSubtrees() != null;
  }

  /** 4.2.1.9, 4.2.1.10: who is not an authority neither signs certificates nor constrains names. */
  private static boolean claimsNoAuthority(X509CertificateHolder certificate) {
    var constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
    var usage = KeyUsage.fromExtensions(certificate.getExtensions());
    return (constraints == null || !constraints.isCA())
        && (usage == null || !usage.hasUsages(KeyUsage.keyCertSign))
        && certificate.getExtension(Extension.nameConstraints) == null;
  }
}
