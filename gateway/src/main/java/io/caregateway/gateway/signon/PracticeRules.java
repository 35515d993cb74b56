package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a practice has otherwise than the others.
 *
 * @param practices by the practice's ODS code
 */
@ConfigurationProperties("gateway.sign-on")
public record PracticeRules(@DefaultValue Map<String, Rules> practices) {

  public PracticeRules {
    practices = Map.copyOf(practices);
    practices.keySet().forEach(OdsCode::new);
  }

  /**
   * One practice's own rules of sign-on.
   *
   * @param idle how long a session lasts without a request; without it, {@code
   *     gateway.sign-on.idle}
   * @param lockAfter how many refused attempts in a person's name within {@code
   *     gateway.sign-on.attempts.window} lock them out until a manager unlocks them; 0 for never.
   *     Without it, {@code gateway.sign-on.attempts.lock-after}
   */
  @ConfigurationPropertiesSource
  public record Rules(@Nullable Duration idle, @Nullable Integer lockAfter) {

    static final Rules NONE = new Rules(null, null);

    public Rules {
      if (idle != null && idle.compareTo(Duration.ZERO) <= 0) {
        throw new IllegalArgumentException(
            "idle of gateway.sign-on.practices must be longer than nothing, as PT30M.");
      }
      if (lockAfter != null && lockAfter < 0) {
        throw new IllegalArgumentException(
            "lock-after of gateway.sign-on.practices is a number of attempts, or 0 for never.");
      }
    }
  }

  public Rules of(OdsCode practice) {
    return practices.getOrDefault(practice.value(), Rules.NONE);
  }
}
