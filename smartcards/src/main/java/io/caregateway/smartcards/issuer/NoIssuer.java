package io.caregateway.smartcards.issuer;

import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.security.cert.X509Certificate;

/** Stands where a site has set up no authority for cards: refuses, and says so. */
public final class NoIssuer implements CertificateIssuer {

  @Override
  public IssuedCertificate issue(byte[] request, CardSubject subject) {
    throw new IssueRefused(Cause.NO_ISSUER);
  }

  @Override
  public IssuedCertificate renew(byte[] request, CardSubject subject, X509Certificate earlier) {
    throw new IssueRefused(Cause.NO_ISSUER);
  }
}
