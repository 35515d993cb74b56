package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.path.BouncyCastle;
import io.caregateway.smartcards.path.StrictDer;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** A bare signature. */
final class RawSignature extends CardSignature {

  /** RSA of 8192 bits; nothing longer passes as a key. */
  private static final int LONGEST = 1024;

  private final RawAlgorithm algorithm;
  private final byte[] value;

  RawSignature(RawAlgorithm algorithm, byte[] value) {
    this.algorithm = algorithm;
    this.value = value.clone();
  }

  @Override
  void checkSize() {
    if (value.length > LONGEST) {
      throw new CardRefused(Refusal.SIGNATURE_TOO_LARGE);
    }
  }

  @Override
  void check(byte[] message, X509Certificate card) {
    PublicKey key = card.getPublicKey();
    if (!key.getAlgorithm().equals(algorithm.keyKind())) {
      throw new CardRefused(Refusal.SIGNATURE_ALGORITHM);
    }
    byte[] standard = key instanceof ECPublicKey ec ? inDer(ec.getParams().getOrder()) : value;
    if (!verifies(message, key, standard)) {
      throw new CardRefused(Refusal.SIGNATURE_WRONG);
    }
  }

  private boolean verifies(byte[] message, PublicKey key, byte[] standard) {
    try {
      Signature signature = Signature.getInstance(algorithm.jca(), BouncyCastle.PROVIDER);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(standard);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle lacks " + algorithm.jca() + ".", e);
    }
  }

  /** A PKCS#11 token and WebCrypto give P1363, OpenSSL and the JDK give DER. */
  private byte[] inDer(BigInteger order) {
    int half = (order.bitLength() + 7) / 8;
    if (value.length != 2 * half || StrictDer.isSequence(value)) {
      return value;
    }
    try {
      BigInteger[] rs = PlainDSAEncoding.INSTANCE.decode(order, value);
      return StandardDSAEncoding.INSTANCE.encode(order, rs[0], rs[1]);
    } catch (IOException | IllegalArgumentException outOfRange) {
      throw new CardRefused(Refusal.SIGNATURE_WRONG, outOfRange);
    }
  }
}
