package io.caregateway.smartcards.path;

import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/**
 * What an anchor's certificate says of itself binds those below it too (RFC 5937, 3), although path
 * validation takes no more than a name and a key from it.
 */
final class AnchorLimits {

  private static final int KEY_CERT_SIGN = 5;
  private static final int NO_AUTHORITY = -1;
  private static final Set<String> UNDERSTOOD =
      Stream.of(
              Extension.basicConstraints,
              Extension.keyUsage,
              Extension.nameConstraints,
              Extension.certificatePolicies,
              Extension.extendedKeyUsage)
          .map(ASN1ObjectIdentifier::getId)
          .collect(Collectors.toUnmodifiableSet());
  private static final int ANY_LENGTH = Integer.MAX_VALUE;

  private AnchorLimits() {}

  static boolean kept(TrustedPath path, Pkix pkix) {
    X509Certificate anchor = path.anchor();
    return mayIssue(anchor)
        && understood(anchor)
        && withinLength(path)
        && (anchor.getExtensionValue(Extension.nameConstraints.getId()) == null
            || pkix.anyPolicy().holds(withAnchor(path), nameAndKey(anchor)));
  }

  /** A certificate of version 1 cannot say whether it may. */
  private static boolean mayIssue(X509Certificate anchor) {
    boolean @Nullable [] usage = anchor.getKeyUsage();
    return (usage == null || usage[KEY_CERT_SIGN])
        && (anchor.getVersion() < 3 || anchor.getBasicConstraints() != NO_AUTHORITY);
  }

  private static boolean understood(X509Certificate anchor) {
    Set<String> critical = anchor.getCriticalExtensionOIDs();
    return critical == null || UNDERSTOOD.containsAll(critical);
  }

  private static boolean withinLength(TrustedPath path) {
    int length = path.anchor().getBasicConstraints();
    long counted =
        path.certificates().stream()
            .skip(1)
            .filter(one -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
            .count();
    return length == NO_AUTHORITY || length == ANY_LENGTH || counted <= length;
  }

  private static List<X509Certificate> withAnchor(TrustedPath path) {
    List<X509Certificate> all = new ArrayList<>(path.certificates());
    all.add(path.anchor());
    return all;
  }

  private static TrustAnchor nameAndKey(X509Certificate anchor) {
    return new TrustAnchor(anchor.getSubjectX500Principal(), anchor.getPublicKey(), null);
  }
}
