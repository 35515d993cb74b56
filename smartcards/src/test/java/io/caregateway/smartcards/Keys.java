package io.caregateway.smartcards;

import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Keys for tests. Those that are slow to make are made once. */
public final class Keys {

  private static final class Rsa {
    static final KeyPair PAIR = rsa(2048);
  }

  private Keys() {}

  public static KeyPair p256() {
    return ec("secp256r1");
  }

  public static KeyPair ec(String curve) {
    try {
      var generator = KeyPairGenerator.getInstance("EC", BouncyCastle.PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Always the same pair. */
  public static KeyPair rsa2048() {
    return Rsa.PAIR;
  }

  public static KeyPair rsa(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA", BouncyCastle.PROVIDER);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static BigInteger modulus(KeyPair rsa) {
    return ((RSAPublicKey) rsa.getPublic()).getModulus();
  }

  /** A public key as certificates have it, whatever it is worth. */
  public static SubjectPublicKeyInfo encoded(AlgorithmIdentifier kind, ASN1Encodable key) {
    try {
      return new SubjectPublicKeyInfo(kind, key);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
