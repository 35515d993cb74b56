package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.zip.DataFormatException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals groups of fields by AES-256-GCM (NIST SP 800-38D) under the practice's data key. Sealed
 * bytes are: one byte form (1 as it is, 2 packed), four bytes key version, twelve bytes nonce, the
 * ciphertext and its 16-byte tag. Of what is packed the form is bound, too.
 */
public final class FieldCipher {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final byte AS_IT_IS = 1;
  private static final byte PACKED = 2;
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
      boolean small = plain.length < Packing.LEAST;
      return small ? seal(AS_IT_IS, binding, plain) : seal(PACKED, binding, Packing.pack(plain));
    }

    private byte[] seal(byte form, Binding binding, byte[] content) {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      try {
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key.key(), nonce);
        bind(cipher, form, binding, practice);
        ByteBuffer sealed =
            ByteBuffer.allocate(HEADER_BYTES + cipher.getOutputSize(content.length))
                .put(form)
                .putInt(key.version())
                .put(nonce);
        cipher.doFinal(ByteBuffer.wrap(content), sealed);
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
      byte form = in.get();
      if (form != AS_IT_IS && form != PACKED) {
        throw new WrongKey("Sealed bytes are of a form that this version does not know.");
      }
      int version = in.getInt();
      byte[] nonce = new byte[NONCE_BYTES];
      in.get(nonce);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, keys.opening(practice, version), nonce);
      bind(cipher, form, binding, practice);
      byte[] content = cipher.doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
      return form == PACKED ? Packing.unpack(content) : content;
    } catch (GeneralSecurityException | DataFormatException e) {
      throw new WrongKey("Sealed bytes of " + practice + " do not open in this place.");
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static void bind(Cipher cipher, byte form, Binding binding, OdsCode practice) {
    if (form != AS_IT_IS) {
      cipher.updateAAD(new byte[] {form});
    }
    cipher.updateAAD(binding.associatedData(practice));
  }
}
