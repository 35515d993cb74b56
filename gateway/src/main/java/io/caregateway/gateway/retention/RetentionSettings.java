package io.caregateway.gateway.retention;

import io.caregateway.safeguards.retention.Keep;
import io.caregateway.safeguards.retention.KeepingTimes;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, as ISO 8601 writes days, months and years; each a day or longer.
 *
 * @param signOn audit of sign-ons
 * @param activity audit of all else, before it goes to the archive
 * @param archive audit in the archive, after that
 * @param quarantine what could not be read, after it was settled
 * @param messages messages sent and taken in, sessions that ended, letters, and what else only
 *     helps the work along
 * @param archiveFolder where the archive's files go, the same for every process of the site; {@code
 *     archive} in the home where none is named. Copy it as you copy backups
 * @param at the time of day at which what is due is deleted, UTC, as {@code 02:45}
 */
@ConfigurationProperties("gateway.retention")
public record RetentionSettings(
    @DefaultValue("P1Y") Period signOn,
    @DefaultValue("P30D") Period activity,
    @DefaultValue("P8Y") Period archive,
    @DefaultValue("P30D") Period quarantine,
    @DefaultValue("P90D") Period messages,
    @Nullable Path archiveFolder,
    @DefaultValue("02:45") String at) {

  public RetentionSettings {
    timeOfDay(at);
    times(signOn, activity, archive, quarantine, messages, ZoneId.of("UTC"));
  }

  KeepingTimes times(ZoneId zone) {
    return times(signOn, activity, archive, quarantine, messages, zone);
  }

  LocalTime time() {
    return timeOfDay(at);
  }

  private static KeepingTimes times(
      Period signOn,
      Period activity,
      Period archive,
      Period quarantine,
      Period messages,
      ZoneId zone) {
    return new KeepingTimes(
        Map.of(
            Keep.SIGN_ON, signOn,
            Keep.ACTIVITY, activity,
            Keep.ARCHIVE, activity.plus(archive),
            Keep.QUARANTINE, quarantine,
            Keep.MESSAGES, messages),
        zone);
  }

  private static LocalTime timeOfDay(String at) {
    try {
      return LocalTime.parse(at);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("retention.at must be a time of day, as 02:45.", e);
    }
  }
}
