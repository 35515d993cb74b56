package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Keyed hashes by which sealed fields can be found again: HMAC-SHA-256 under the practice's index
 * key, cut to 16 bytes. The same value at another practice, or in another field, hashes otherwise.
 */
public final class BlindIndex {

  private static final int BYTES = 16;

  /** To be cloned: to look for an algorithm's provider takes longer than to hash a short value. */
  private static final Mac HMAC = hmac();

  private final PracticeKeys keys;

  public BlindIndex(PracticeKeys keys) {
    this.keys = keys;
  }

  /** The index of a value as given; callers bring it into its searched form first. */
  public byte[] of(OdsCode practice, String field, String value) {
    return hash(practice, field, value.getBytes(UTF_8), BYTES);
  }

  /** A whole 32-byte keyed hash, to tell whether content is the same as before. */
  public byte[] fingerprint(OdsCode practice, String field, byte[] content) {
    return hash(practice, field, content, 32);
  }

  private byte[] hash(OdsCode practice, String field, byte[] content, int bytes) {
    try {
      Mac mac = (Mac) HMAC.clone();
      mac.init(keys.indexing(practice));
      mac.update(field.getBytes(UTF_8));
      mac.update((byte) 0);
      byte[] full = mac.doFinal(content);
      return Arrays.copyOf(full, bytes);
    } catch (CloneNotSupportedException | InvalidKeyException e) {
      throw new IllegalStateException("This JDK's HmacSHA256 does not serve.", e);
    }
  }

  private static Mac hmac() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no HmacSHA256.", e);
    }
  }
}
