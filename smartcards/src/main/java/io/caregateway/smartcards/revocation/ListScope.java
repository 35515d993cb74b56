package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list would name a certificate if it were revoked (RFC 5280, 5.2.5 and 6.3.3 (b)). Only
 * complete lists count, for all reasons and by the issuer itself.
 */
final class ListScope {

  private static final String POINT = Extension.issuingDistributionPoint.getId();
  private static final int NO_AUTHORITY = -1;

  private ListScope() {}

  /**
   * @param points the names of the certificate's distribution points
   * @throws CardRefused with CRL_SCOPE
   */
  static void check(X509CRL list, X509Certificate certificate, List<GeneralName> points) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    byte @Nullable [] point = list.getExtensionValue(POINT);
    boolean understood = critical == null || critical.stream().allMatch(POINT::equals);
    // 5.2.4: a delta list is critical about it, but who knows
    boolean complete = list.getExtensionValue(Extension.deltaCRLIndicator.getId()) == null;
    if (!understood || !complete || (point != null && !covers(point, certificate, points))) {
      throw new CardRefused(Refusal.CRL_SCOPE);
    }
  }

  private static boolean covers(
      byte[] extension, X509Certificate certificate, List<GeneralName> points) {
    try {
      var scope =
          IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(extension).getOctets());
      boolean authority = certificate.getBasicConstraints() != NO_AUTHORITY;
      return !scope.isIndirectCRL()
          && !scope.onlyContainsAttributeCerts()
          && scope.getOnlySomeReasons() == null
          && !(authority ? scope.onlyContainsUserCerts() : scope.onlyContainsCACerts())
          && named(scope.getDistributionPoint(), points);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** 6.3.3 (b)(2)(i): one name in common. */
  private static boolean named(@Nullable DistributionPointName name, List<GeneralName> points) {
    return name == null
        || (name.getType() == DistributionPointName.FULL_NAME
            && Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                .anyMatch(points::contains));
  }
}
