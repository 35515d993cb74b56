package io.caregateway.stubs.idp.saml;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key with the certificate that goes into metadata and KeyInfo. */
public record SigningKey(PrivateKey privateKey, X509Certificate certificate) {
  @Override
  public String toString() {
    return "SigningKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
