package io.caregateway.smartcards.issuer;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an issuer gave.
 *
 * @param issuers the certificate's issuer first, then that one's, up to the root or just below
 */
public record IssuedCertificate(X509Certificate certificate, List<X509Certificate> issuers) {

  public IssuedCertificate {
    issuers = List.copyOf(issuers);
  }

  /** No person in logs. */
  @Override
  public String toString() {
    return "certificate " + certificate.getSerialNumber().toString(16);
  }
}
