package io.caregateway.gateway.leaving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How practices leave.
 *
 * @param destroyAfter how long after a practice has left its keys and rows are destroyed; until
 *     then it can stay after all
 */
@ConfigurationProperties("gateway.leaving")
public record LeavingSettings(@DefaultValue("P30D") Duration destroyAfter) {

  public LeavingSettings {
    if (destroyAfter.isNegative()) {
      throw new IllegalArgumentException("leaving.destroy-after must not be negative.");
    }
  }
}
