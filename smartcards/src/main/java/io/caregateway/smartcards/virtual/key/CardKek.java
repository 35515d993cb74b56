package io.caregateway.smartcards.virtual.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key of cards. It wraps nothing itself: each key of each card is wrapped under
 * a key derived for it alone (NIST SP 800-108r1, counter mode, AES-CMAC), so a wrapped key that was
 * moved to another card does not open there, and the key itself can stay in a token.
 */
public final class CardKek {

  private static final byte[] LABEL = "care-gateway virtual card".getBytes(US_ASCII);
  private static final int BLOCK = 16;
  private static final int KEY_BITS = 256;

  private final AesCmac mac;

  private CardKek(SecretKey key, @Nullable Provider provider) {
    this.mac = new AesCmac(key, provider);
  }

  /** Of an AES-256 key in this process, as a keystore file gives it. */
  public static CardKek of(SecretKey key) {
    return new CardKek(key, null);
  }

  /** Of an AES-256 key that stays in the provider's token. */
  static CardKek in(SecretKey key, Provider token) {
    return new CardKek(key, token);
  }

  /** A 256-bit key for what the context names. */
  byte[] derived(byte[] context) {
    ByteBuffer key = ByteBuffer.allocate(KEY_BITS / Byte.SIZE);
    try {
      for (int i = 1; key.hasRemaining(); i++) {
        key.put(
            mac.of(
                ByteBuffer.allocate(2 * Integer.BYTES + LABEL.length + 1 + context.length)
                    .putInt(i)
                    .put(LABEL)
                    .put((byte) 0)
                    .put(context)
                    .putInt(KEY_BITS)
                    .array()),
            0,
            BLOCK);
      }
      return key.array();
    } catch (GeneralSecurityException e) {
      throw new KekUnusable(
          "The key-encryption key of cards cannot be used. Check that the token is there and that"
              + " its key is an AES key of 256 bits that may encrypt.",
          e);
    }
  }
}
