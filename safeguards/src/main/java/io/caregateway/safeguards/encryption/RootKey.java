package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A key-encryption key. It wraps nothing itself: each key is wrapped under one that is derived for
 * it alone (NIST SP 800-108r1, counter mode, AES-CMAC), so a wrapped key that was moved to another
 * place does not open there, and the root itself can stay in a token.
 */
public final class RootKey {

  private static final int BLOCK = 16;
  private static final int KEY_BITS = 256;

  private final AesCmac mac;
  private final @Nullable SecretKey inProcess;

  private RootKey(AesCmac mac, @Nullable SecretKey inProcess) {
    this.mac = mac;
    this.inProcess = inProcess;
  }

  /** Of an AES-256 key in this process, as a keystore file gives it. */
  public static RootKey of(SecretKey key) {
    return new RootKey(new AesCmac(key, null), key);
  }

  /** Of an AES-256 key that stays in the provider's token. */
  static RootKey in(SecretKey key, Provider token) {
    return new RootKey(new AesCmac(key, token), null);
  }

  /** The key itself, by which earlier releases wrapped directly; null where it is in a token. */
  @Nullable SecretKey inProcess() {
    return inProcess;
  }

  /**
   * A 256-bit key for what label and context name.
   *
   * @param label what the derived keys serve
   * @param context which of them it is
   * @throws RootKeyUnusable when the token does not let its key be used
   */
  public byte[] derived(String label, byte[] context) {
    byte[] named = label.getBytes(US_ASCII);
    ByteBuffer key = ByteBuffer.allocate(KEY_BITS / Byte.SIZE);
    try {
      for (int i = 1; key.hasRemaining(); i++) {
        key.put(
            mac.of(
                ByteBuffer.allocate(2 * Integer.BYTES + named.length + 1 + context.length)
                    .putInt(i)
                    .put(named)
                    .put((byte) 0)
                    .put(context)
                    .putInt(KEY_BITS)
                    .array()),
            0,
            BLOCK);
      }
      return key.array();
    } catch (GeneralSecurityException e) {
      throw new RootKeyUnusable(
          "A key-encryption key cannot be used. Check that the token is there and that its key is"
              + " an AES key of 256 bits that may encrypt.",
          e);
    }
  }
}
