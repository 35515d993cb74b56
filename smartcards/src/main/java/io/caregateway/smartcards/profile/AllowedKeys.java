package io.caregateway.smartcards.profile;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The keys that count: RSA of 2048 bits or more, and P-256, P-384, P-521 by name. */
public final class AllowedKeys {

  private static final int RSA_BITS = 2048;

  /** FIPS 186-5, A.1.1. */
  private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(65537);

  private static final Set<ASN1ObjectIdentifier> CURVES =
      Set.of(
          SECObjectIdentifiers.secp256r1,
          SECObjectIdentifiers.secp384r1,
          SECObjectIdentifiers.secp521r1);

  private AllowedKeys() {}

  /**
   * @throws CardRefused with KEY_TOO_WEAK, KEY_FLAWED or KEY_KIND
   */
  public static void check(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      checkRsa(rsa);
      return;
    }
    var algorithm = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
    boolean allowed =
        algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
            && algorithm.getParameters() instanceof ASN1ObjectIdentifier curve
            && CURVES.contains(curve);
    if (!allowed) {
      throw new CardRefused(Refusal.KEY_KIND);
    }
  }

  private static void checkRsa(RSAPublicKey key) {
    if (key.getModulus().bitLength() < RSA_BITS
        || key.getPublicExponent().compareTo(LEAST_EXPONENT) < 0) {
      throw new CardRefused(Refusal.KEY_TOO_WEAK);
    }
    if (RocaFingerprint.in(key.getModulus())) {
      throw new CardRefused(Refusal.KEY_FLAWED);
    }
  }
}
