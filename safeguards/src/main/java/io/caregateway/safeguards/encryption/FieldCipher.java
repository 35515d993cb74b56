package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** To look for a cipher's provider takes longer than to seal a record. */
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    private Sealing(OdsCode practice, PracticeKeys.Versioned key) {
      this.practice = practice;
      this.key = key;
    }

    public OdsCode practice() {
      return practice;
    }

    public byte[] seal(Binding binding, byte[] plain) {
      return seal(binding, Packed.of(plain));
    }

    public byte[] seal(Binding binding, Packed packed) {
      byte[] content = packed.content();
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      try {
        Cipher kept = idle.poll();
        Cipher cipher = kept == null ? Cipher.getInstance(TRANSFORMATION) : kept;
        begin(cipher, Cipher.ENCRYPT_MODE, key.key(), nonce);
        bind(cipher, packed.form(), binding, practice);
        ByteBuffer sealed =
            ByteBuffer.allocate(HEADER_BYTES + cipher.getOutputSize(content.length))
                .put(packed.form())
                .putInt(key.version())
                .put(nonce);
        cipher.doFinal(ByteBuffer.wrap(content), sealed);
        idle.add(cipher);
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
    return opened(practice, binding, sealed).plain();
  }

  /**
   * As {@link #open}, to be sealed somewhere else as it is.
   *
   * @throws WrongKey as there
   */
  public Packed opened(OdsCode practice, Binding binding, byte[] sealed) {
    if (sealed.length < HEADER_BYTES + TAG_BITS / Byte.SIZE) {
      throw new WrongKey("Sealed bytes of " + practice + " were cut off.");
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(sealed);
      byte form = Packed.known(in.get());
      int version = in.getInt();
      byte[] nonce = new byte[NONCE_BYTES];
      in.get(nonce);
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      begin(cipher, Cipher.DECRYPT_MODE, keys.opening(practice, version), nonce);
      bind(cipher, form, binding, practice);
      byte[] content = cipher.doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
      return Packed.opened(form, content);
    } catch (GeneralSecurityException e) {
      throw new WrongKey("Sealed bytes of " + practice + " do not open in this place.");
    }
  }

  private static void begin(Cipher cipher, int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
  }

  private static void bind(Cipher cipher, byte form, Binding binding, OdsCode practice) {
    if (form != Packed.AS_IT_IS) {
      cipher.updateAAD(new byte[] {form});
    }
    cipher.updateAAD(binding.associatedData(practice));
  }
}
