package io.caregateway.routes.sync;

import io.caregateway.routes.partner.BackOff;
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
  private final BackOff backOff;
  private final RandomGenerator random;

  Patience(SyncTiming timing, RandomGenerator random) {
    this.timing = timing;
    this.backOff = new BackOff(timing.firstDelay(), timing.longestDelay());
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

  /** How long to wait: what the clinical system asks for and a little more, or its own pauses. */
  Duration delay(Throwable failure, int attempts) {
    return failure instanceof Busy busy && !busy.retryAfter().isZero()
        ? backOff.beyond(busy.retryAfter(), random)
        : backOff.after(attempts, random);
  }
}
