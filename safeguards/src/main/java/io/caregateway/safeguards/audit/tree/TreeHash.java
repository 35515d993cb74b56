package io.caregateway.safeguards.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes that a tree is made of (RFC 9162, 2.1.1). */
public final class TreeHash {

  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private TreeHash() {}

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** Of a leaf with this entry. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest hash = sha256();
    hash.update(LEAF);
    return hash.digest(entry);
  }

  /** Of a node over two hashes. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest hash = sha256();
    hash.update(NODE);
    hash.update(left);
    return hash.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }
}
