package io.caregateway.gateway.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups of the database.
 *
 * @param daily whether one is made each day by itself
 * @param to the folder they go to, the same for every process of the site; {@code backups} in the
 *     home where none is named
 * @param at the time of day at which the daily one is made, UTC, as {@code 02:15}
 * @param keep how long a backup is kept; the newest one always is
 * @param recipient PEM file with the certificate of an RSA key of 3072 bits or more: backups then
 *     open with its private key alone, which need not be on this machine; without one they open
 *     with the keys of this site
 */
@ConfigurationProperties("gateway.backup")
public record BackupSettings(
    @DefaultValue("true") boolean daily,
    @Nullable Path to,
    @DefaultValue("02:15") String at,
    @DefaultValue("P30D") Duration keep,
    @Nullable Path recipient) {

  public BackupSettings {
    if (keep.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("backup.keep must be a day or longer.");
    }
    timeOfDay(at);
  }

  /** The time of day at which the daily one is made, UTC. */
  LocalTime time() {
    return timeOfDay(at);
  }

  private static LocalTime timeOfDay(String at) {
    try {
      return LocalTime.parse(at);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("backup.at must be a time of day, as 02:15.", e);
    }
  }
}
