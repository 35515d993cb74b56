package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The paths that names allow from a target to the anchors (RFC 4158, 2). No name and key comes
 * twice in a path (5.2), and the search gives up on a mesh rather than walk it.
 */
final class Candidates {

  private static final int STEPS = 500;
  private static final int PATHS = 16;

  private final List<X509Certificate> intermediates;
  private final List<X509Certificate> anchors;
  private final Deque<X509Certificate> walked = new ArrayDeque<>();
  private final List<TrustedPath> found = new ArrayList<>();
  private int steps;

  private Candidates(List<X509Certificate> intermediates, List<X509Certificate> anchors) {
    this.intermediates = intermediates;
    this.anchors = anchors;
  }

  /**
   * The shorter paths are not necessarily first.
   *
   * @throws CardRefused with CERTIFICATE_TOO_COMPLEX, or with NOT_TRUSTED where there is no path
   */
  static List<TrustedPath> of(List<X509Certificate> certificates, List<X509Certificate> anchors) {
    var search = new Candidates(certificates.subList(1, certificates.size()), anchors);
    search.walk(certificates.get(0));
    if (search.found.isEmpty()) {
      throw new CardRefused(Refusal.NOT_TRUSTED);
    }
    return search.found;
  }

  private void walk(X509Certificate certificate) {
    if (++steps > STEPS || found.size() > PATHS) {
      throw new CardRefused(Refusal.CERTIFICATE_TOO_COMPLEX);
    }
    walked.addLast(certificate);
    X500Name issuer = issuer(certificate);
    for (X509Certificate anchor : anchors) {
      if (subject(anchor).equals(issuer)) {
        found.add(new TrustedPath(List.copyOf(walked), anchor));
      }
    }
    for (X509Certificate next : intermediates) {
      if (subject(next).equals(issuer) && walked.stream().noneMatch(known -> same(known, next))) {
        walk(next);
      }
    }
    walked.removeLast();
  }

  private static boolean same(X509Certificate one, X509Certificate other) {
    return subject(one).equals(subject(other)) && one.getPublicKey().equals(other.getPublicKey());
  }

  private static X500Name subject(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  private static X500Name issuer(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
  }
}
