package io.caregateway.smartcards.issuer;

import java.security.cert.X509Certificate;

/**
 * Whoever signs the certificates of cards. An answer may come from far away, so it is asked outside
 * of transactions; what it gave is then noted in {@link CertificateRegister}. A certificate that
 * never got noted is unknown there, and an unknown one is refused.
 */
public interface CertificateIssuer {

  /**
   * A first certificate.
   *
   * @param request PKCS#10 (RFC 2986) in DER; its subject is {@link CardSubject#name()}, its
   *     signature proves that the key is held
   * @throws IssueRefused with its cause
   */
  IssuedCertificate issue(byte[] request, CardSubject subject);

  /**
   * A certificate that takes the place of one about to end, on a new key or on the same.
   *
   * @param request as in {@link #issue}
   * @throws IssueRefused with its cause, among them that the earlier certificate is of another
   *     subject
   */
  IssuedCertificate renew(byte[] request, CardSubject subject, X509Certificate earlier);
}
