package io.caregateway.smartcards.revocation;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Where a certificate says that its status is to be had (RFC 5280, 4.2.1.13 and 4.2.2.1).
 *
 * @param responders addresses of OCSP responders, the first three
 * @param lists addresses of complete lists by the issuer itself, the first three
 * @param points all names of the distribution points
 */
record StatusAddresses(List<String> responders, List<String> lists, List<GeneralName> points) {

  private static final int MOST = 3;

  /** None of either where the extensions cannot be read. */
  static StatusAddresses of(X509Certificate certificate) {
    try {
      List<GeneralName> points = points(certificate);
      return new StatusAddresses(responders(certificate), addresses(points.stream()), points);
    } catch (IllegalArgumentException | IllegalStateException | IOException unreadable) {
      return new StatusAddresses(List.of(), List.of(), List.of());
    }
  }

  boolean none() {
    return responders.isEmpty() && lists.isEmpty();
  }

  private static List<String> responders(X509Certificate certificate) throws IOException {
    var access =
        AuthorityInformationAccess.getInstance(
            value(certificate, Extension.authorityInfoAccess.getId()));
    if (access == null) {
      return List.of();
    }
    return addresses(
        Arrays.stream(access.getAccessDescriptions())
            .filter(one -> AccessDescription.id_ad_ocsp.equals(one.getAccessMethod()))
            .map(AccessDescription::getAccessLocation));
  }

  /** A point for some reasons only, or of another issuer's list, cannot clear a certificate. */
  private static List<GeneralName> points(X509Certificate certificate) throws IOException {
    var points =
        CRLDistPoint.getInstance(value(certificate, Extension.cRLDistributionPoints.getId()));
    if (points == null) {
      return List.of();
    }
    return Arrays.stream(points.getDistributionPoints())
        .filter(point -> point.getReasons() == null && point.getCRLIssuer() == null)
        .flatMap(StatusAddresses::fullNames)
        .toList();
  }

  private static Stream<GeneralName> fullNames(DistributionPoint point) {
    DistributionPointName name = point.getDistributionPoint();
    return name == null || name.getType() != DistributionPointName.FULL_NAME
        ? Stream.empty()
        : Arrays.stream(GeneralNames.getInstance(name.getName()).getNames());
  }

  private static List<String> addresses(Stream<GeneralName> names) {
    return names
        .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
        .map(name -> name.getName().toString())
        .limit(MOST)
        .toList();
  }

  private static @Nullable ASN1Primitive value(X509Certificate certificate, String oid)
      throws IOException {
    byte[] extension = certificate.getExtensionValue(oid);
    return extension == null
        ? null
        : ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(extension).getOctets());
  }
}
