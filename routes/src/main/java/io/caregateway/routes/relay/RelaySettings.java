package io.caregateway.routes.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the outbox.
 *
 * @param every how soon what this process writes is sent, at the latest
 * @param atLeastEvery how soon what another process leaves behind is sent: an outbox that was empty
 *     is not looked at before, unless this process writes
 * @param batch messages sent in one transaction of the broker
 * @param pauseAfterFailure pause after the broker could not be reached
 */
@ConfigurationProperties("gateway.relay")
public record RelaySettings(
    @DefaultValue("PT0.1S") Duration every,
    @DefaultValue("PT2S") Duration atLeastEvery,
    @DefaultValue("500") int batch,
    @DefaultValue("PT1S") Duration pauseAfterFailure) {

  public RelaySettings {
    if (batch < 1) {
      throw new IllegalArgumentException("gateway.relay.batch must be at least 1.");
    }
  }
}
