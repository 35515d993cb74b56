package io.caregateway.core;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The care-scheduling and finance core.
 *
 * @param consumers how many messages of each kind one process takes in at a time, 1 to 64; each
 *     uses up to two database connections
 */
@ConfigurationProperties("gateway.core")
public record CoreSettings(@DefaultValue("4") int consumers) {

  private static final int MOST = 64;

  public CoreSettings {
    if (consumers < 1 || consumers > MOST) {
      throw new IllegalArgumentException("core.consumers must be between 1 and " + MOST + ".");
    }
  }
}
