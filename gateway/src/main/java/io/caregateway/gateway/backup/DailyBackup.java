package io.caregateway.gateway.backup;

import io.caregateway.gateway.backup.Backups.Taken;
import io.caregateway.gateway.jobs.Job;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The backup of every day: of a serving process, not of a single command. */
@Configuration(proxyBeanMethods = false)
class DailyBackup {

  private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);

  @Bean
  @ConditionalOnBooleanProperty(name = "gateway.backup.daily", matchIfMissing = true)
  Job backupJob(Backups backups, BackupSettings settings) {
    return new Job("backup", settings.time(), () -> take(backups));
  }

  @Bean
  MeterBinder backupMetrics(Backups backups) {
    return registry ->
        Gauge.builder(
                "caregateway.backup.age",
                () -> backups.age().map(age -> (double) age.toSeconds()).orElse(Double.NaN))
            .description("How long ago the newest good backup was made")
            .baseUnit("seconds")
            .register(registry);
  }

  private static void take(Backups backups) {
    Taken taken =
        backups.take(
            null,
            Actor.system("backup"),
            Origin.internal(UUID.randomUUID().toString()),
            progress -> {});
    LOG.info(
        "Backup {} was made and read back: {} rows, {} bytes; {} old ones were deleted.",
        taken.file(),
        taken.rows(),
        taken.bytes(),
        taken.deleted());
  }
}
