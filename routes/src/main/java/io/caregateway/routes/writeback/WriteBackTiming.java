package io.caregateway.routes.writeback;

import io.caregateway.routes.partner.BackOff;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient a write-back is.
 *
 * @param every pause before entries are looked for again while there are any that wait
 * @param lease how long after its longest request a silent attempt is left alone before another
 *     process makes it again
 * @param firstDelay before the second attempt; it doubles with each further one
 * @param longestDelay it does not grow beyond this; a Retry-After is obeyed apart from it
 * @param giveUpAfter an entry that could not be written for this long is parked
 */
@ConfigurationProperties("gateway.write-back")
public record WriteBackTiming(
    @DefaultValue("PT0.5S") Duration every,
    @DefaultValue("PT10S") Duration lease,
    @DefaultValue("PT1S") Duration firstDelay,
    @DefaultValue("PT5M") Duration longestDelay,
    @DefaultValue("P1D") Duration giveUpAfter) {

  public WriteBackTiming {
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("gateway.write-back.lease must be longer than zero.");
    }
    if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "gateway.write-back.first-delay must not be negative, nor longer than longest-delay.");
    }
  }

  BackOff backOff() {
    return new BackOff(firstDelay, longestDelay);
  }
}
