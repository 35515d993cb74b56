package io.caregateway.gateway.signon.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many refused attempts to sign on are borne, all gateways on one database together.
 *
 * @param window for how long a refusal counts
 * @param perUser how many of one person at one practice, before more are refused unseen
 * @param perAddress how many from one network address; a practice's people share one
 * @param lockAfter how many of one person lock them out until a manager unlocks them; 0 for never
 */
@ConfigurationProperties("gateway.sign-on.attempts")
public record AttemptSettings(
    @DefaultValue("PT15M") Duration window,
    @DefaultValue("10") int perUser,
    @DefaultValue("100") int perAddress,
    @DefaultValue("20") int lockAfter) {

  public AttemptSettings {
    if (window.compareTo(Duration.ZERO) <= 0 || perUser < 1 || perAddress < 1 || lockAfter < 0) {
      throw new IllegalArgumentException(
          "gateway.sign-on.attempts has a window longer than nothing, as PT15M, limits of 1 or more,"
              + " and lock-after of 0 or more.");
    }
  }
}
