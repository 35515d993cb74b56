package io.caregateway.safeguards.audit.tree;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** That a leaf is in a tree (RFC 9162, 2.1.3). */
public final class InclusionProof {

  private InclusionProof() {}

  /**
   * The path from the leaf's sibling to the root's child (2.1.3.1).
   *
   * @throws IllegalArgumentException when a tree of that size has no such leaf
   */
  public static List<byte[]> path(long index, long size, RangeRoot roots) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
    }
    List<byte[]> path = new ArrayList<>();
    collect(index, 0, size, roots, path);
    return path;
  }

  private static void collect(long index, long from, long to, RangeRoot roots, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      collect(index, from, middle, roots, path);
      path.add(roots.of(middle, to));
    } else {
      collect(index, middle, to, roots, path);
      path.add(roots.of(from, middle));
    }
  }

  /** The largest power of two below the size, which is at least 2. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  /**
   * Whether the path leads from the leaf to the root (2.1.3.2).
   *
   * @param leaf its hash, as {@link TreeHash#leaf} gives it
   */
  public static boolean proves(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] step : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = TreeHash.node(step, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = TreeHash.node(hash, step);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && MessageDigest.isEqual(hash, root);
  }
}
