package io.caregateway.safeguards.audit.tree;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** That a tree is the beginning of a larger one (RFC 9162, 2.1.4). */
public final class ConsistencyProof {

  private ConsistencyProof() {}

  /**
   * The hashes by which both roots can be found (2.1.4.1); none where both trees are one.
   *
   * @throws IllegalArgumentException when the first size is not 1 or more, and at most the second
   */
  public static List<byte[]> path(long first, long second, RangeRoot roots) {
    if (first < 1 || first > second) {
      throw new IllegalArgumentException(
          "No tree of " + second + " leaves begins with " + first + " leaves");
    }
    List<byte[]> path = new ArrayList<>();
    collect(first, 0, second, true, roots, path);
    return path;
  }

  private static void collect(
      long first, long from, long to, boolean whole, RangeRoot roots, List<byte[]> path) {
    if (first == to) {
      if (!whole) {
        path.add(roots.of(from, to));
      }
      return;
    }
    long middle = from + InclusionProof.split(to - from);
    if (first <= middle) {
      collect(first, from, middle, whole, roots, path);
      path.add(roots.of(middle, to));
    } else {
      collect(first, middle, to, false, roots, path);
      path.add(roots.of(from, middle));
    }
  }

  /** Whether the path leads to both roots (2.1.4.2). */
  public static boolean proves(
      long first, long second, List<byte[]> path, byte[] firstRoot, byte[] secondRoot) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && MessageDigest.isEqual(firstRoot, secondRoot);
    }
    List<byte[]> steps = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      steps.add(0, firstRoot);
    }
    return !steps.isEmpty() && leads(first, second, steps, firstRoot, secondRoot);
  }

  private static boolean leads(
      long first, long second, List<byte[]> steps, byte[] firstRoot, byte[] secondRoot) {
    int below = Long.numberOfTrailingZeros(~(first - 1));
    long node = (first - 1) >>> below;
    long last = (second - 1) >>> below;
    byte[] older = steps.get(0);
    byte[] newer = steps.get(0);
    for (byte[] step : steps.subList(1, steps.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        older = TreeHash.node(step, older);
        newer = TreeHash.node(step, newer);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        newer = TreeHash.node(newer, step);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0
        && MessageDigest.isEqual(older, firstRoot)
        && MessageDigest.isEqual(newer, secondRoot);
  }
}
