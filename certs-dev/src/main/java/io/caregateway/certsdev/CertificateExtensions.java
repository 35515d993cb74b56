package io.caregateway.certsdev;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.util.IPAddress;

/** The extensions of a certificate as they should be (RFC 5280, 4.2). */
final class CertificateExtensions {
  private CertificateExtensions() {}

  static Extensions of(Entry entry, PublicKey own, PublicKey issuer) {
    try {
      var identifiers = new JcaX509ExtensionUtils();
      var all = new ExtensionsGenerator();
      var profile = entry.profile();
      all.addExtension(Extension.basicConstraints, true, profile.basicConstraints());
      all.addExtension(Extension.keyUsage, true, profile.keyUsage());
      if (profile.purpose() != null) {
        all.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(profile.purpose()));
      }
      all.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(own));
      all.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(issuer));
      if (!entry.hosts().isEmpty()) {
        all.addExtension(Extension.subjectAlternativeName, false, hosts(entry));
      }
      if (entry.crl() != null) {
        all.addExtension(Extension.cRLDistributionPoints, false, distribution(entry.crl()));
      }
      return all.generate();
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("Extensions cannot be encoded for " + entry.name(), e);
    }
  }

  private static GeneralNames hosts(Entry entry) {
    return new GeneralNames(
        entry.hosts().stream()
            .map(
                host ->
                    new GeneralName(
                        IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName,
                        host))
            .toArray(GeneralName[]::new));
  }

  private static CRLDistPoint distribution(String address) {
    var name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
    var point =
        new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null);
    return new CRLDistPoint(new DistributionPoint[] {point});
  }
}
