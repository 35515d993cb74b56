package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Keys that can be computed with in reasonable time and mean what they seem to. Looked at as
 * encoded, before any key is made of them.
 */
final class KeyForm {

  private static final int RSA_BITS = 8192;
  private static final int RSA_EXPONENT_BITS = 64;
  private static final int DSA_BITS = 3072;
  private static final Set<ASN1ObjectIdentifier> RSA =
      Set.of(PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.id_RSASSA_PSS);
  private static final Set<ASN1ObjectIdentifier> EDWARDS =
      Set.of(EdECObjectIdentifiers.id_Ed25519, EdECObjectIdentifiers.id_Ed448);

  private KeyForm() {}

  /**
   * @throws CardRefused with KEY_FORM
   */
  static void check(SubjectPublicKeyInfo key) {
    if (!sound(key) || !usable(key)) {
      throw new CardRefused(Refusal.KEY_FORM);
    }
  }

  private static boolean sound(SubjectPublicKeyInfo key) {
    ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
    try {
      if (RSA.contains(kind)) {
        return soundRsa(ASN1Sequence.getInstance(key.parsePublicKey()));
      }
      if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
        // a curve given in full may be any curve: RFC 5480, 2.1.1 has namedCurve alone
        return key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
            && ECNamedCurveTable.getByOIDLazy(curve) != null;
      }
      if (kind.equals(X9ObjectIdentifiers.id_dsa)) {
        return soundDsa(key);
      }
      return EDWARDS.contains(kind);
    } catch (IOException | RuntimeException notAKey) {
      return false;
    }
  }

  /** A point off its curve, or a modulus with small factors, makes no key. */
  private static boolean usable(SubjectPublicKeyInfo key) {
    try {
      // Bouncy Castle knows no kind of key before a provider was made
      Objects.requireNonNull(BouncyCastle.PROVIDER);
      return BouncyCastleProvider.getPublicKey(key) != null;
    } catch (IOException | RuntimeException notAKey) {
      return false;
    }
  }

  /** Read by hand: Bouncy Castle's own reader takes a negative modulus for a positive one. */
  private static boolean soundRsa(ASN1Sequence rsa) {
    BigInteger modulus = ASN1Integer.getInstance(rsa.getObjectAt(0)).getValue();
    BigInteger exponent = ASN1Integer.getInstance(rsa.getObjectAt(1)).getValue();
    return rsa.size() == 2
        && modulus.signum() > 0
        && modulus.testBit(0)
        && modulus.bitLength() <= RSA_BITS
        && exponent.compareTo(BigInteger.TWO) > 0
        && exponent.testBit(0)
        && exponent.bitLength() <= RSA_EXPONENT_BITS;
  }

  /** A DSA key without parameters has its issuer's (RFC 3279, 2.3.2). */
  private static boolean soundDsa(SubjectPublicKeyInfo key) {
    var parameters = key.getAlgorithm().getParameters();
    return parameters == null
        || DSAParameter.getInstance(parameters).getP().bitLength() <= DSA_BITS;
  }
}
