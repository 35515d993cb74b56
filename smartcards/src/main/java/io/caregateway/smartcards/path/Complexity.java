package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.util.List;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on what makes path validation slow: the policy tree grows with the powers of mappings (RFC
 * 5280, 6.1.4 (b)), name constraints with the product of names and subtrees.
 */
final class Complexity {

  private static final int EXTENSIONS = 40;
  private static final int POLICIES = 32;
  private static final int NAMES = 64;
  private static final int SUBTREES = 64;
  private static final int MAPPINGS_TOGETHER = 64;

  private Complexity() {}

  /**
   * @throws CardRefused with CERTIFICATE_TOO_COMPLEX
   */
  static void check(List<X509CertificateHolder> certificates) {
    int mappings = 0;
    for (X509CertificateHolder certificate : certificates) {
      mappings += size(certificate.getExtension(Extension.policyMappings));
      if (tooMuch(certificate)) {
        throw new CardRefused(Refusal.CERTIFICATE_TOO_COMPLEX);
      }
    }
    if (mappings > MAPPINGS_TOGETHER) {
      throw new CardRefused(Refusal.CERTIFICATE_TOO_COMPLEX);
    }
  }

  private static boolean tooMuch(X509CertificateHolder certificate) {
    var policies = CertificatePolicies.fromExtensions(certificate.getExtensions());
    var names =
        GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
    return certificate.getExtensionOIDs().size() > EXTENSIONS
        || (policies != null && policies.getPolicyInformation().length > POLICIES)
        || (names != null && names.getNames().length > NAMES)
        || subtrees(certificate.getExtension(Extension.nameConstraints)) > SUBTREES;
  }

  private static int subtrees(@Nullable Extension extension) {
    if (extension == null) {
      return 0;
    }
    NameConstraints constraints = NameConstraints.getInstance(extension.getParsedValue());
    return length(constraints.getPermittedSubtrees()) + length(constraints.getExcludedSubtrees());
  }

  private static int length(GeneralSubtree @Nullable [] subtrees) {
    return subtrees == null ? 0 : subtrees.length;
  }

  private static int size(@Nullable Extension extension) {
    return extension == null ? 0 : ASN1Sequence.getInstance(extension.getParsedValue()).size();
  }
}
