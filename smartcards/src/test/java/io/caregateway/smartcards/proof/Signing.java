package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.path.BouncyCastle;
import java.security.GeneralSecurityException;
import java.security.Signature;

/** What cards do, and what those do who have none. */
final class Signing {

  /** Answers a challenge's bytes. */
  @FunctionalInterface
  interface Answer {
    CardSignature to(byte[] message);
  }

  private Signing() {}

  /** Signs by one algorithm and names one, perhaps another. */
  static Answer raw(RawAlgorithm named, String jca, Credential card) {
    return message -> CardSignature.raw(named, sign(jca, card, message));
  }

  static Answer raw(RawAlgorithm named, byte[] value) {
    return message -> CardSignature.raw(named, value);
  }

  static byte[] sign(String jca, Credential card, byte[] message) {
    try {
      Signature signature = Signature.getInstance(jca, BouncyCastle.PROVIDER);
      signature.initSign(card.keys().getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
