package io.caregateway.gateway.cli.cards;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.util.List;

/**
 * A key that stays in its card.
 *
 * @param chain its certificate first, then the issuers that the card holds
 */
record TokenKey(PrivateKey key, List<X509Certificate> chain) {

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** RS256, ES256, ES384 or ES512 (RFC 7518, 3.1). */
  String algorithm() {
    if (certificate().getPublicKey() instanceof ECKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return bits <= 256 ? "ES256" : bits <= 384 ? "ES384" : "ES512";
    }
    return "RS256";
  }

  String javaAlgorithm() {
    String digest = "SHA" + algorithm().substring(2);
    return digest + (algorithm().startsWith("E") ? "withECDSA" : "withRSA");
  }
}
