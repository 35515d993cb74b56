package io.caregateway.gateway.health;

import io.caregateway.gateway.broker.BrokerDisk;
import io.caregateway.gateway.metrics.Backlogs;
import io.caregateway.routes.audit.FolderCopies;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.SyncState;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/** What health is made of, besides what Spring Boot asks the database itself. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  /** Asks for a connection of its own: a kept one tells nothing of the next. */
  @Bean
  BrokerHealth brokerHealthIndicator(CachingConnectionFactory connections, BrokerDisk disk) {
    return new BrokerHealth(Objects.requireNonNull(connections.getTargetConnectionFactory()), disk);
  }

  @Bean
  OutboxHealth outboxHealthIndicator(
      Practices practices, Backlogs backlogs, HealthSettings settings, Clock clock) {
    return new OutboxHealth(practices, backlogs::of, settings.outboxAge(), clock);
  }

  @Bean
  CheckpointsHealth checkpointsHealthIndicator(
      Practices practices,
      Checkpoints checkpoints,
      FolderCopies copies,
      HealthSettings settings,
      Clock clock) {
    return new CheckpointsHealth(
        Stream.concat(practices.codes().stream(), Stream.of(AuditLog.SITE)).toList(),
        checkpoints::waitingSince,
        copies::forked,
        settings.checkpointAge(),
        clock);
  }

  @Bean
  PracticesHealth practicesHealthIndicator(
      Practices practices,
      Departures departures,
      SyncState state,
      HealthSettings settings,
      Clock clock) {
    return new PracticesHealth(
        practices, departures::has, state::lastComplete, settings.missedSyncs(), clock);
  }
}
