package io.caregateway.database.copy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is told of bytes that pass by. */
final class Digests {

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }

  static long lines(byte[] bytes, int from, int length) {
    long lines = 0;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
