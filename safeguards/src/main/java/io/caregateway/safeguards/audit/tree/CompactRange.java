package io.caregateway.safeguards.audit.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A tree that only grows, in as many hashes as its size has bits set: the roots of the complete
 * subtrees that it falls into. What it takes to know its root, and to add leaves.
 */
public final class CompactRange {

  /** The smallest subtree first. */
  private final Deque<byte[]> subtrees = new ArrayDeque<>();

  private long size;

  /** The tree without leaves. */
  public CompactRange() {}

  /**
   * A tree as {@link #toBytes()} wrote it.
   *
   * @throws IllegalArgumentException when there are more or fewer hashes than that size has
   */
  public CompactRange(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.BYTES) {
      throw new IllegalArgumentException("These are not the hashes of a tree of that size.");
    }
    this.size = size;
    for (int from = 0; from < bytes.length; from += TreeHash.BYTES) {
      byte[] subtree = new byte[TreeHash.BYTES];
      System.arraycopy(bytes, from, subtree, 0, TreeHash.BYTES);
      subtrees.push(subtree);
    }
  }

  /**
   * @param leaf its hash, as {@link TreeHash#leaf} gives it
   */
  public void append(byte[] leaf) {
    byte[] grown = leaf;
    for (long full = size; (full & 1) == 1; full >>>= 1) {
      grown = TreeHash.node(subtrees.pop(), grown);
    }
    subtrees.push(grown);
    size++;
  }

  /** How many leaves it has. */
  public long size() {
    return size;
  }

  public byte[] root() {
    Iterator<byte[]> fromSmallest = subtrees.iterator();
    if (!fromSmallest.hasNext()) {
      return TreeHash.empty();
    }
    byte[] root = fromSmallest.next();
    while (fromSmallest.hasNext()) {
      root = TreeHash.node(fromSmallest.next(), root);
    }
    return root;
  }

  /** The subtrees' roots one after the other, the largest first. */
  public byte[] toBytes() {
    byte[] bytes = new byte[subtrees.size() * TreeHash.BYTES];
    int at = 0;
    for (Iterator<byte[]> each = subtrees.descendingIterator(); each.hasNext(); ) {
      System.arraycopy(each.next(), 0, bytes, at, TreeHash.BYTES);
      at += TreeHash.BYTES;
    }
    return bytes;
  }
}
