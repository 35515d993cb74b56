package io.caregateway.safeguards.encryption;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** The key that wraps every practice's keys, by AES key wrap with padding (RFC 5649). */
public final class KeyEncryptionKey {

  private static final String WRAP = "AES/KWP/NoPadding";

  private final SecretKey key;

  KeyEncryptionKey(SecretKey key) {
    this.key = key;
  }

  byte[] wrap(SecretKey practiceKey) {
    try {
      Cipher cipher = Cipher.getInstance(WRAP);
      cipher.init(Cipher.WRAP_MODE, key);
      return cipher.wrap(practiceKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot wrap a key by " + WRAP + ".", e);
    }
  }

  /**
   * @throws WrongKey when the bytes were wrapped under another key
   */
  SecretKey unwrap(byte[] wrapped, String algorithm) {
    try {
      Cipher cipher = Cipher.getInstance(WRAP);
      cipher.init(Cipher.UNWRAP_MODE, key);
      Key unwrapped = cipher.unwrap(wrapped, algorithm, Cipher.SECRET_KEY);
      return (SecretKey) unwrapped;
    } catch (GeneralSecurityException e) {
      throw new WrongKey(
          "A practice's data key does not open with this keystore. Put back the keystore that"
              + " belongs to this database.");
    }
  }
}
