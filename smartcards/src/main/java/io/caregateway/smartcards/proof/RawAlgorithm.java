package io.caregateway.smartcards.proof;

/** Algorithms of a bare signature, by their names in JWA (RFC 7518, 3.1). */
public enum RawAlgorithm {
  RS256("SHA256withRSA", "RSA"),
  RS384("SHA384withRSA", "RSA"),
  RS512("SHA512withRSA", "RSA"),
  /** PSS with MGF1 of the same hash, and a salt as long as the hash. */
  PS256("SHA256withRSAandMGF1", "RSA"),
  PS384("SHA384withRSAandMGF1", "RSA"),
  PS512("SHA512withRSAandMGF1", "RSA"),
  /** On any of the allowed curves, as DER or as r || s of fixed length (P1363). */
  ES256("SHA256withECDSA", "EC"),
  ES384("SHA384withECDSA", "EC"),
  ES512("SHA512withECDSA", "EC");

  private final String jca;
  private final String keyKind;

  RawAlgorithm(String jca, String keyKind) {
    this.jca = jca;
    this.keyKind = keyKind;
  }

  String jca() {
    return jca;
  }

  String keyKind() {
    return keyKind;
  }
}
