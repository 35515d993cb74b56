package io.caregateway.routes.patient;

import java.util.Set;

/**
 * What became of records that came in.
 *
 * @param changed patients that are new or differ from what was kept
 * @param unchanged the others
 * @param toRead ids at the clinical system that took another's place and are not kept yet
 */
public record Applied(int changed, int unchanged, Set<String> toRead) {

  public static final Applied NOTHING = new Applied(0, 0, Set.of());

  public Applied {
    toRead = Set.copyOf(toRead);
  }

  /** With so many more that changed nothing. */
  Applied unchanged(int more) {
    return new Applied(changed, unchanged + more, toRead);
  }
}
