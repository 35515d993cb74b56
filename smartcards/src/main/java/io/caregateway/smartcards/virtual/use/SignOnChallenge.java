package io.caregateway.smartcards.virtual.use;

import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.SignedBytes;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * What a virtual card signs, and all that it signs.
 *
 * @param origin of the site that is signed on to, as {@code https://gateway.example:8443}
 */
public record SignOnChallenge(String origin, Nonce nonce) {

  /** The one purpose. */
  public static final String PURPOSE = "sign-on";

  byte[] signed(PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(SignedBytes.of(origin, nonce, PURPOSE));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot sign by a card's key.", e);
    }
  }
}
