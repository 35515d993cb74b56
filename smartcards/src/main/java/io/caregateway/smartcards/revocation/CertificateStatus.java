package io.caregateway.smartcards.revocation;

/** How a certificate stands with its issuer (RFC 6960, 2.2). */
public enum CertificateStatus {
  GOOD,
  REVOKED,
  /** Its issuer knows nothing of it. */
  UNKNOWN
}
