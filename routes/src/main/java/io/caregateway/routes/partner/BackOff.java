package io.caregateway.routes.partner;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pauses between attempts: each is twice the one before, and spread by half, so that those who
 * failed together do not come back all at once.
 *
 * @param first after the first attempt
 * @param longest no pause grows beyond this
 */
public record BackOff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * From half of the pause to the whole.
   *
   * @param attempts made so far, from 1 up
   */
  public Duration after(int attempts, RandomGenerator random) {
    Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    Duration half = (doubled.compareTo(longest) > 0 ? longest : doubled).dividedBy(2);
    return half.plus(upTo(half, random));
  }

  /** A little on top of what a partner asks for: up to the first pause. */
  public Duration beyond(Duration asked, RandomGenerator random) {
    return asked.plus(upTo(first, random));
  }

  private static Duration upTo(Duration most, RandomGenerator random) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }
}
