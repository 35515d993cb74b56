package io.caregateway.gateway.audit.unusual;

import io.caregateway.feed.OdsCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which sign-ons are marked as unusual for privacy officers. The defaults are the gateway's own
 * choice.
 *
 * @param tooFast two sign-ons of one person too far apart
 * @param devicesRemembered how long a person's device is not new, at most 180 days
 * @param refusals many refusals in a short time
 * @param hours when people are usually at work
 * @param practices the hours of practices that have others
 */
@ConfigurationProperties("gateway.audit.unusual")
public record UnusualSettings(
    @DefaultValue TooFar tooFast,
    @DefaultValue("P90D") Duration devicesRemembered,
    @DefaultValue Refusals refusals,
    @DefaultValue Hours hours,
    @DefaultValue Map<String, Hours> practices) {

  private static final Duration LONGEST = Duration.ofDays(180);

  public UnusualSettings {
    practices = Map.copyOf(practices);
    practices.keySet().forEach(OdsCode::new);
    if (devicesRemembered.isNegative() || devicesRemembered.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "gateway.audit.unusual.devices-remembered must be between nothing and 180 days.");
    }
  }

  /**
   * Two sign-ons of one person too far apart.
   *
   * @param kilometresPerHour the speed that is still usual
   * @param leastKilometres shorter distances are not looked at
   */
  @ConfigurationPropertiesSource
  public record TooFar(
      @DefaultValue("200") double kilometresPerHour, @DefaultValue("50") double leastKilometres) {

    public TooFar {
      if (!(kilometresPerHour > 0) || !(leastKilometres >= 0)) {
        throw new IllegalArgumentException(
            "gateway.audit.unusual.too-fast: the speed must be more than 0, the distance 0 or"
                + " more.");
      }
    }
  }

  /**
   * Many refusals in a short time.
   *
   * @param most so many are not unusual yet
   * @param within the time
   */
  @ConfigurationPropertiesSource
  public record Refusals(@DefaultValue("4") int most, @DefaultValue("PT15M") Duration within) {

    public Refusals {
      if (most < 1 || within.compareTo(Duration.ZERO) <= 0) {
        throw new IllegalArgumentException(
            "gateway.audit.unusual.refusals: most must be 1 or more, within longer than nothing.");
      }
    }
  }

  /** What is unusual at this practice. */
  UnusualSignOns of(OdsCode practice) {
    return new UnusualSignOns(
        List.of(
            new TooFast(tooFast.kilometresPerHour(), tooFast.leastKilometres()),
            new NewDevice(devicesRemembered),
            new OutOfHours(practices.getOrDefault(practice.value(), hours)),
            new ManyRefusals(refusals.most(), refusals.within())));
  }
}
