package io.caregateway.safeguards.encryption;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-CMAC (NIST SP 800-38B) by a key that may lie in a token: it asks for nothing but CBC, which
 * every token can do.
 */
final class AesCmac {

  private static final String TRANSFORMATION = "AES/CBC/NoPadding";
  private static final int BLOCK = 16;
  private static final int POLYNOMIAL = 0x87;

  private final SecretKey key;
  private final @Nullable Provider provider;

  AesCmac(SecretKey key, @Nullable Provider provider) {
    this.key = key;
    this.provider = provider;
  }

  byte[] of(byte[] message) throws GeneralSecurityException {
    boolean whole = message.length > 0 && message.length % BLOCK == 0;
    int length = whole ? message.length : (message.length / BLOCK + 1) * BLOCK;
    byte[] padded = Arrays.copyOf(message, length);
    byte[] subkey = doubled(chained(new byte[BLOCK]));
    if (!whole) {
      padded[message.length] = (byte) 0x80;
      subkey = doubled(subkey);
    }
    for (int i = 0; i < BLOCK; i++) {
      padded[length - BLOCK + i] ^= subkey[i];
    }
    byte[] chained = chained(padded);
    return Arrays.copyOfRange(chained, length - BLOCK, length);
  }

  private byte[] chained(byte[] blocks) throws GeneralSecurityException {
    Cipher cipher =
        provider == null
            ? Cipher.getInstance(TRANSFORMATION)
            : Cipher.getInstance(TRANSFORMATION, provider);
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
    return cipher.doFinal(blocks);
  }

  /** Multiplied by x in GF(2^128). */
  private static byte[] doubled(byte[] block) {
    byte[] result = new byte[BLOCK];
    int carry = 0;
    for (int i = BLOCK - 1; i >= 0; i--) {
      int shifted = (block[i] & 0xff) << 1 | carry;
      result[i] = (byte) shifted;
      carry = shifted >>> Byte.SIZE;
    }
    result[BLOCK - 1] ^= (byte) (carry * POLYNOMIAL);
    return result;
  }
}
