package io.caregateway.smartcards.revocation;

import java.time.Duration;

/** The time that is left for all fetches of one card. */
final class Budget {

  private final long end;

  private Budget(long end) {
    this.end = end;
  }

  static Budget of(Duration whole) {
    return new Budget(System.nanoTime() + whole.toNanos());
  }

  /** Never less than nothing. */
  Duration atMost(Duration wanted) {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    return left.compareTo(wanted) < 0 ? left : wanted;
  }
}
