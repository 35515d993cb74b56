package io.caregateway.routes.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the outbox.
 *
 * @param every pause before the outbox is looked at again once it is empty
 * @param batch messages sent in one transaction of the broker
 * @param pauseAfterFailure pause after the broker could not be reached
 */
@ConfigurationProperties("gateway.relay")
public record RelaySettings(
    @DefaultValue("PT0.1S") Duration every,
    @DefaultValue("500") int batch,
    @DefaultValue("PT1S") Duration pauseAfterFailure) {

  public RelaySettings {
    if (batch < 1) {
      throw new IllegalArgumentException("gateway.relay.batch must be at least 1.");
    }
  }
}
