package io.caregateway.gateway.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When this site calls itself unwell.
 *
 * @param outboxAge how old the oldest unsent message may grow
 * @param missedSyncs after how many times {@code sync.every} without a complete sync a practice
 *     counts as not in step
 * @param checkpointAge how long the oldest audit record may wait to come under a signed checkpoint
 */
@ConfigurationProperties("gateway.health")
public record HealthSettings(
    @DefaultValue("PT5M") Duration outboxAge,
    @DefaultValue("3") int missedSyncs,
    @DefaultValue("PT5M") Duration checkpointAge) {

  public HealthSettings {
    if (outboxAge.isNegative() || outboxAge.isZero()) {
      throw new IllegalArgumentException("gateway.health.outbox-age must be longer than zero.");
    }
    if (missedSyncs < 1) {
      throw new IllegalArgumentException("gateway.health.missed-syncs must be at least 1.");
    }
  }
}
