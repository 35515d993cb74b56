package io.caregateway.safeguards.audit.tree;

/** Knows the leaves of a tree. */
@FunctionalInterface
public interface RangeRoot {

  /**
   * The root of the tree that these leaves alone make.
   *
   * @param from the first leaf, counted from 0
   * @param to the one after the last; more than {@code from}
   */
  byte[] of(long from, long to);
}
