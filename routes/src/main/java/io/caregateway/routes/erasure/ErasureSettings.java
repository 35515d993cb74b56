package io.caregateway.routes.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The erasure of patients.
 *
 * @param openFor how long a request to erase a patient waits for a second person, 1 hour to 90 days
 */
@ConfigurationProperties("gateway.erasure")
public record ErasureSettings(@DefaultValue("P14D") Duration openFor) {

  public ErasureSettings {
    if (openFor.compareTo(Duration.ofHours(1)) < 0 || openFor.compareTo(Duration.ofDays(90)) > 0) {
      throw new IllegalArgumentException("erasure.open-for must be between PT1H and P90D.");
    }
  }
}
