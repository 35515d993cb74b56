package io.caregateway.gateway.audit.unusual;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a practice's people are usually at work, by its own time.
 *
 * @param days as {@code MONDAY}
 * @param from the first moment, as {@code 07:00}
 * @param until the first moment that is too late, as {@code 20:00}
 */
@ConfigurationPropertiesSource
public record Hours(
    @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
    @DefaultValue("07:00") LocalTime from,
    @DefaultValue("20:00") LocalTime until) {

  public Hours {
    days = Set.copyOf(days);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "gateway.audit.unusual: hours must begin before they end, as 07:00 to 20:00.");
    }
  }

  boolean open(LocalDateTime at) {
    LocalTime time = at.toLocalTime();
    return days.contains(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
  }
}
