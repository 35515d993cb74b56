package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Entries that one lane has in hand, each of another patient.
 *
 * @param checkBy no more of them is begun after it, so that the first one's outcome does not wait
 *     for long, however slow the clinical system is
 * @param writeBy nothing is sent after it, so that the last ends before another process takes it
 */
record Hand(OdsCode practice, List<Attempt> attempts, Instant checkBy, Instant writeBy) {

  /** As many share what the database keeps on the way. */
  static final int MOST = 32;

  Hand {
    attempts = List.copyOf(attempts);
  }

  /** With less time to begin in. */
  Hand checkedBy(Instant sooner) {
    return new Hand(practice, attempts, sooner.isBefore(checkBy) ? sooner : checkBy, writeBy);
  }

  /** Those about which something is still to be done. */
  List<Attempt> open() {
    return those(Attempt::isOpen);
  }

  /** Those that may be sent. */
  List<Attempt> confirmed() {
    return those(Attempt::isConfirmed);
  }

  List<Attempt> ended() {
    return those(attempt -> !attempt.isOpen());
  }

  /** Those for which there was no time. */
  List<Entry> unbegun() {
    return those(attempt -> attempt.isOpen() && !attempt.isBegun()).stream()
        .map(Attempt::entry)
        .toList();
  }

  private List<Attempt> those(Predicate<Attempt> which) {
    return attempts.stream().filter(which).toList();
  }
}
