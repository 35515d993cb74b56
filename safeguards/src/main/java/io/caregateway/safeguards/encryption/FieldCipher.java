package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals groups of fields by AES-256-GCM (NIST SP 800-38D) under the practice's data key. Sealed
 * bytes are: one byte form (1), four bytes key version, twelve bytes nonce, the ciphertext and its
 * 16-byte tag.
 */
public final class FieldCipher {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER_BYTES = 1 + Integer.BYTES + NONCE_BYTES;

  private final PracticeKeys keys;
  private final SecureRandom random = new SecureRandom();

  public FieldCipher(PracticeKeys keys) {
    this.keys = keys;
  }

  public byte[] seal(OdsCode practice, Binding binding, byte[] plain) {
    return sealing(practice).seal(binding, plain);
  }

  /**
   * The practice's key of now, for many seals in a row: other threads can use it without asking the
   * database which key that is. Not to be kept beyond the transaction that needs it.
   */
  public Sealing sealing(OdsCode practice) {
    return new Sealing(practice, keys.sealing(practice));
  }

  /** Seals under one key of one practice. */
  public final class Sealing {

    private final OdsCode practice;
    private final PracticeKeys.Versioned key;

    private Sealing(OdsCode practice, PracticeKeys.Versioned key) {
      this.practice = practice;
      this.key = key;
    }

    public OdsCode practice() {
      return practice;
    }

    public byte[] seal(Binding binding, byte[] plain) {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      try {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.associatedData(practice));
        ByteBuffer sealed =
            ByteBuffer.allocate(HEADER_BYTES + cipher.getOutputSize(plain.length))
                .put(FORM)
                .putInt(key.version())
                .put(nonce);
        cipher.doFinal(ByteBuffer.wrap(plain), sealed);
        return sealed.array();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("This JDK cannot seal by " + TRANSFORMATION + ".", e);
      }
    }
  }

  /** The version of the data key under which those bytes were sealed. */
  public static int keyVersion(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt(1);
  }

  /**
   * @throws WrongKey when the bytes were changed, belong elsewhere, or their key is gone
   */
  public byte[] open(OdsCode practice, Binding binding, byte[] sealed) {
    if (sealed.length < HEADER_BYTES + TAG_BITS / Byte.SIZE) {
      throw new WrongKey("Sealed bytes of " + practice + " were cut off.");
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(sealed);
      if (in.get() != FORM) {
        throw new WrongKey("Sealed bytes are of a form that this version does not know.");
      }
      int version = in.getInt();
      byte[] nonce = new byte[NONCE_BYTES];
      in.get(nonce);
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(
          Cipher.DECRYPT_MODE,
          keys.opening(practice, version),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(binding.associatedData(practice));
      return cipher.doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
    } catch (GeneralSecurityException e) {
      throw new WrongKey("Sealed bytes of " + practice + " do not open in this place.");
    }
  }
}
