package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certification path validation (RFC 5280, 6) at a given instant. Everything comes in as DER, so
 * that size and form are looked at before anything is parsed. Asks nothing over the network.
 */
public final class CertificationPath {

  private CertificationPath() {}

  /**
   * Says at the start what would otherwise fail every card.
   *
   * @throws IllegalArgumentException when one of the anchors is not a usable certificate
   */
  public static void requireAnchors(List<byte[]> anchors) {
    AnchorReader.read(anchors);
  }

  /**
   * A path from the first certificate to an anchor that the lists clear whole.
   *
   * @param certificates the target first, then its issuers and those of the lists in any order; at
   *     most 10, of at most 16 KiB each
   * @param anchors certificates that are trusted; they must be valid at the instant themselves
   * @param lists CRLs: without one for each certificate of the path nothing is cleared. Delta CRLs
   *     do not count
   * @throws CardRefused with the cause
   */
  public static TrustedPath validate(
      List<byte[]> certificates,
      List<byte[]> anchors,
      List<byte[]> lists,
      PolicyInputs policy,
      Instant at) {
    Bounds.checkLists(lists);
    return firstThatHolds(certificates, anchors, ListReader.read(lists), policy, at);
  }

  /**
   * As above without a look at revocation, for those who ask elsewhere once the path is trusted.
   *
   * @throws CardRefused with the cause
   */
  public static TrustedPath validate(
      List<byte[]> certificates, List<byte[]> anchors, PolicyInputs policy, Instant at) {
    return firstThatHolds(certificates, anchors, null, policy, at);
  }

  private static TrustedPath firstThatHolds(
      List<byte[]> certificates,
      List<byte[]> anchors,
      @Nullable List<X509CRL> lists,
      PolicyInputs policy,
      Instant at) {
    List<X509Certificate> sent = CertificateReader.read(certificates);
    List<TrustedPath> candidates = Candidates.of(sent, AnchorReader.read(anchors));
    Pkix pkix = new Pkix(policy, at, new Effort());
    Refusal first = null;
    for (TrustedPath candidate : candidates) {
      Refusal refusal = refusal(candidate, lists, sent, pkix);
      if (refusal == null) {
        return candidate;
      }
      first = first == null ? refusal : first;
    }
    throw new CardRefused(first == null ? Refusal.NOT_TRUSTED : first);
  }

  private static @Nullable Refusal refusal(
      TrustedPath path, @Nullable List<X509CRL> lists, List<X509Certificate> sent, Pkix pkix) {
    Refusal time = ValidityPeriod.refusal(path, pkix.at());
    if (time != null) {
      return time;
    }
    if (holds(path, lists, sent, pkix)) {
      return AnchorLimits.kept(path, pkix) ? null : Refusal.PATH_BROKEN;
    }
    if (holds(path, lists, sent, pkix.anyPolicy())) {
      return Refusal.POLICY;
    }
    return lists != null && holds(path, null, sent, pkix.anyPolicy())
        ? Refusal.NOT_CLEARED
        : Refusal.PATH_BROKEN;
  }

  private static boolean holds(
      TrustedPath path, @Nullable List<X509CRL> lists, List<X509Certificate> sent, Pkix pkix) {
    return lists == null
        ? pkix.holds(path.certificates(), new TrustAnchor(path.anchor(), null))
        : pkix.holds(path, lists, sent);
  }
}
