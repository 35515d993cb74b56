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

  public Applied {
    toRead = Set.copyOf(toRead);
  }
}
