package io.caregateway.gateway.signon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign on, whichever way.
 *
 * @param help whom people are told to ask when they cannot sign on or lack rights
 * @param idle how long a session lasts without a request
 * @param limit how long a session lasts at the most
 * @param newcomers what becomes of people who sign on for the first time: create notes them,
 *     without rights but those that their proof asserts; refuse lets nobody in whom a sync of users
 *     or a manager has not noted before
 */
@ConfigurationProperties("gateway.sign-on")
public record SignOnSettings(
    @DefaultValue("your practice manager") String help,
    @DefaultValue("PT2H") Duration idle,
    @DefaultValue("PT12H") Duration limit,
    @DefaultValue("create") Newcomers newcomers) {

  /** What becomes of people who are new here. */
  public enum Newcomers {
    CREATE,
    REFUSE
  }

  public SignOnSettings {
    if (idle.compareTo(Duration.ZERO) <= 0 || limit.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException(
          "gateway.sign-on.idle and gateway.sign-on.limit must be longer than nothing, as PT30M.");
    }
  }
}
