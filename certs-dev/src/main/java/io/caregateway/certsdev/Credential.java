package io.caregateway.certsdev;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A private key and its certificate.
 *
 * @param chain the certificate first, then its issuers; a root stands in its own chain only
 */
record Credential(PrivateKey key, List<X509Certificate> chain) {

  X509Certificate certificate() {
    return chain.get(0);
  }

  PublicKey publicKey() {
    return certificate().getPublicKey();
  }

  X500Name subject() {
    return X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
  }

  List<X509Certificate> chainOfIssued(X509Certificate issued) {
    boolean root =
        certificate().getIssuerX500Principal().equals(certificate().getSubjectX500Principal());
    return Stream.concat(Stream.of(issued), root ? Stream.empty() : chain.stream()).toList();
  }

  /** SHA-256 with the algorithm of this key. */
  static String signatureAlgorithm(PrivateKey key) {
    return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
  }
}
