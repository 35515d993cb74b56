package io.caregateway.routes.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient a sync is.
 *
 * @param attempts how often one request is sent before the run fails, 1 to 20
 * @param firstDelay before the second attempt; it doubles with each further one
 * @param longestDelay it does not grow beyond this; a Retry-After is obeyed apart from it
 * @param lease how long after its longest request a silent run is left alone before another process
 *     takes it over
 */
@ConfigurationProperties("gateway.sync")
public record SyncTiming(
    @DefaultValue("7") int attempts,
    @DefaultValue("PT1S") Duration firstDelay,
    @DefaultValue("PT30S") Duration longestDelay,
    @DefaultValue("PT10S") Duration lease) {

  public SyncTiming {
    if (attempts < 1 || attempts > 20) {
      throw new IllegalArgumentException("gateway.sync.attempts must be between 1 and 20.");
    }
    if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "gateway.sync.first-delay must not be negative, nor longer than longest-delay.");
    }
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("gateway.sync.lease must be longer than zero.");
    }
  }
}
