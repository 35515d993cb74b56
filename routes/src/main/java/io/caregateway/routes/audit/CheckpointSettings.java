package io.caregateway.routes.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The signed heads of the audit logs.
 *
 * @param origin this site's name in them: a name of your own under which nobody else signs, without
 *     spaces and plus, as {@code audit.densham.example}
 * @param every how often the logs that have grown are signed; a minute at the most
 * @param folder where the newest head of each log is put besides; best a place that whoever runs
 *     the database cannot write to
 */
@ConfigurationProperties("gateway.audit.checkpoints")
public record CheckpointSettings(
    @DefaultValue("care-gateway.localhost") String origin,
    @DefaultValue("PT20S") Duration every,
    @Nullable Path folder) {

  public CheckpointSettings {
    if (every.compareTo(Duration.ZERO) <= 0 || every.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException(
          "gateway.audit.checkpoints.every must be longer than nothing and PT1M at the most.");
    }
  }
}
