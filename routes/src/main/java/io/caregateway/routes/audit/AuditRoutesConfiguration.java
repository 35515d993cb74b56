package io.caregateway.routes.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.checkpoint.CheckpointFolder;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the audit's routes together, where there is a broker to send to. */
@Configuration(proxyBeanMethods = false)
public class AuditRoutesConfiguration {

  @Bean
  FolderCopies folderCopies(Checkpoints checkpoints, CheckpointSettings settings) {
    return new FolderCopies(
        checkpoints, settings.folder() == null ? null : new CheckpointFolder(settings.folder()));
  }

  @Bean
  CheckpointRoutes checkpointRoutes(
      Practices practices,
      PracticeTransactions transactions,
      Checkpoints checkpoints,
      Outbox outbox,
      FolderCopies copies,
      CheckpointSettings settings,
      Clock clock) {
    CheckpointRun run = new CheckpointRun(transactions, checkpoints, outbox, clock);
    return new CheckpointRoutes(practices, run, copies, settings);
  }

  @Bean
  RefusedRecords refusedRecords(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock) {
    return new RefusedRecords(transactions, jdbc, cipher, index, clock);
  }

  @Bean
  RecordRoutes recordRoutes(
      Practices practices,
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      AuditLog audit,
      RefusedRecords refused) {
    return new RecordRoutes(
        new RecordIntake(practices, transactions, inbox, events, audit, refused));
  }

  @Bean
  MeterBinder refusedRecordMetrics(RefusedRecords refused) {
    return registry ->
        Gauge.builder("caregateway.audit.refused", refused::count)
            .description("Records of other systems that could not be taken in")
            .register(registry);
  }

  /** How long the oldest record has waited to be under a checkpoint, for each practice. */
  @Bean
  MeterBinder checkpointMetrics(Practices practices, Checkpoints checkpoints, Clock clock) {
    return registry ->
        Stream.concat(practices.codes().stream(), Stream.of(AuditLog.SITE))
            .forEach(
                practice ->
                    Gauge.builder(
                            "caregateway.audit.checkpoint.age",
                            () -> waitingSeconds(checkpoints, practice, clock))
                        .description("How long the oldest record without a checkpoint has waited")
                        .baseUnit("seconds")
                        .tag("practice", practice.value())
                        .register(registry));
  }

  private static double waitingSeconds(Checkpoints checkpoints, OdsCode practice, Clock clock) {
    return checkpoints
        .waitingSince(practice)
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
