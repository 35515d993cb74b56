package io.caregateway.routes.sync;

import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.PartnerFailure.Busy;
import io.caregateway.routes.sync.SyncFailure.UnreadablePage;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Whether to ask again after a failure, and when. */
final class Patience {

  /** An answer that cannot be read is more likely to stay so than a network is to stay down. */
  private static final int UNREADABLE_ATTEMPTS = 3;

  private final SyncTiming timing;
  private final RandomGenerator random;

  Patience(SyncTiming timing, RandomGenerator random) {
    this.timing = timing;
    this.random = random;
  }

  /**
   * @param attempts how often was asked so far
   * @param longestRetryAfter the longest Retry-After that is waited for
   */
  boolean asksAgain(Throwable failure, int attempts, Duration longestRetryAfter) {
    if (failure instanceof UnreadablePage) {
      return attempts < Math.min(UNREADABLE_ATTEMPTS, timing.attempts());
    }
    if (failure instanceof Busy busy && busy.retryAfter().compareTo(longestRetryAfter) > 0) {
      return false;
    }
    return failure instanceof PartnerFailure partner
        && partner.isTransient()
        && attempts < timing.attempts();
  }

  /**
   * How long to wait: what the clinical system asks for, and a little more so that not all come
   * back at once; else from half of the whole of a delay that doubles.
   */
  Duration delay(Throwable failure, int attempts) {
    if (failure instanceof Busy busy && !busy.retryAfter().isZero()) {
      return busy.retryAfter().plusMillis(upTo(timing.firstDelay()));
    }
    Duration whole = timing.firstDelay().multipliedBy(1L << Math.min(attempts - 1, 20));
    Duration capped = whole.compareTo(timing.longestDelay()) > 0 ? timing.longestDelay() : whole;
    Duration half = capped.dividedBy(2);
    return half.plusMillis(upTo(half));
  }

  private long upTo(Duration most) {
    return most.isZero() ? 0 : random.nextLong(most.toMillis() + 1);
  }
}
