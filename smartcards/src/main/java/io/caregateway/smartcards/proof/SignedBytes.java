package io.caregateway.smartcards.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a card signs: SHA-256(origin as UTF-8) || SHA-256(the nonce's 32 bytes) || the purpose as
 * UTF-8. The two hashes are of fixed length and the purpose comes last, so no two challenges have
 * the same bytes; the origin in it makes a signature that another site lured out worthless here.
 */
public final class SignedBytes {

  private SignedBytes() {}

  public static byte[] of(String origin, Nonce nonce, String purpose) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(sha256(origin.getBytes(UTF_8)));
    bytes.writeBytes(sha256(nonce.bytes()));
    bytes.writeBytes(purpose.getBytes(UTF_8));
    return bytes.toByteArray();
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }
}
