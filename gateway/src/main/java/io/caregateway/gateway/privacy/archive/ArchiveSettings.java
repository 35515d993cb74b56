package io.caregateway.gateway.privacy.archive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Archives of what is held about a person.
 *
 * @param keepFor how long one waits to be downloaded, 10 minutes to 7 days
 * @param largest how large one may get, 1 MB to 256 MB; it is put together in memory
 */
@ConfigurationProperties("gateway.archive")
record ArchiveSettings(
    @DefaultValue("PT24H") Duration keepFor, @DefaultValue("64MB") DataSize largest) {

  ArchiveSettings {
    if (keepFor.compareTo(Duration.ofMinutes(10)) < 0
        || keepFor.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException("archive.keep-for must be between PT10M and P7D.");
    }
    if (largest.toMegabytes() < 1 || largest.toMegabytes() > 256) {
      throw new IllegalArgumentException("archive.largest must be between 1MB and 256MB.");
    }
  }
}
