package io.caregateway.smartcards.path;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Certificates that lead from a target to a trust anchor.
 *
 * @param certificates the target first, each followed by its issuer, without the anchor
 * @param anchor issued the last of them
 */
public record TrustedPath(List<X509Certificate> certificates, X509Certificate anchor) {

  public TrustedPath {
    certificates = List.copyOf(certificates);
  }

  public X509Certificate target() {
    return certificates.get(0);
  }

  /** Who issued the certificate at this place. */
  public X509Certificate issuerOf(int place) {
    return place + 1 < certificates.size() ? certificates.get(place + 1) : anchor;
  }
}
