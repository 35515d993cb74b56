package io.caregateway.gateway.signon.saml.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When metadata is read next. Every wait is cut by up to a fifth at random, so that many gateways
 * do not ask at once.
 */
record RefreshPace(Duration usual, RandomGenerator random) {

  static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 10;
  private static final double CUT = 0.2;

  /** After it was read: as it says itself, and well before it ends. */
  Duration after(Party party, Instant now) {
    Duration wait =
        Stream.of(
                Stream.of(usual),
                Stream.ofNullable(party.cacheFor()),
                Stream.ofNullable(party.validUntil())
                    .map(end -> Duration.between(now, end).dividedBy(2)))
            .flatMap(waits -> waits)
            .min(Duration::compareTo)
            .orElse(usual);
    return cut(wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
  }

  /**
   * @param failures how many there were in a row, from 1
   */
  Duration afterFailure(int failures) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return cut(wait.compareTo(usual) > 0 ? usual : wait);
  }

  private Duration cut(Duration wait) {
    return Duration.ofMillis((long) (wait.toMillis() * (1 - CUT * random.nextDouble())));
  }
}
