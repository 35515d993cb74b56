package io.caregateway.routes.sync;

import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the sync together. Needs the safeguards, the patients, the partners, a {@link CamelContext},
 * a {@link MeterRegistry}, a {@link Clock}, and clients of the database of the run role. By itself
 * it syncs only what it is told to; {@link SyncScheduleConfiguration} adds the times.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncTiming.class)
@Import({
  // what is kept of runs, records and whose turn it is
  SyncLease.class,
  RunTable.class,
  SyncRuns.class,
  SyncState.class,
  VisitedLinks.class,
  PendingReads.class,
  Quarantine.class,
  QuarantineTable.class,
  QuarantineHolding.class,
  PendingReadHolding.class,
  RecordReader.class,
  RecordIntake.class,
  QuarantineRetry.class,
  // the route and its steps
  PageFetching.class,
  PageLooking.class,
  PageStoring.class,
  IdStoring.class,
  PageTurning.class,
  RecordFetching.class,
  RecordStoring.class,
  RunEnding.class,
  SyncSteps.class,
  Retries.class,
  Halt.class,
  SyncRoutes.class
})
public class SyncConfiguration {

  @Bean
  Patience syncPatience(SyncTiming timing) {
    return new Patience(timing, new SecureRandom());
  }

  @Bean
  SyncMetrics syncMetrics(
      MeterRegistry registry,
      Clock clock,
      Practices practices,
      SyncState state,
      Quarantine quarantine) {
    SyncMetrics metrics = new SyncMetrics(registry, clock);
    metrics.watch(practices, state, quarantine);
    return metrics;
  }

  @Bean
  Departures departures(JdbcClient jdbc) {
    return new Departures(jdbc);
  }

  @Bean
  PageAhead pageAhead(CamelContext camel) {
    return new PageAhead(
        camel.getExecutorServiceManager().newCachedThreadPool(this, "sync-page-ahead"));
  }

  @Bean
  Syncs syncs(
      CamelContext camel,
      PracticeTransactions transactions,
      Practices practices,
      Departures departures,
      SyncLease lease,
      RunTable runs,
      SyncState state,
      SyncRuns progress,
      PageAhead ahead,
      Clock clock) {
    return new Syncs(
        camel.createProducerTemplate(),
        camel.getExecutorServiceManager().newCachedThreadPool(this, "sync"),
        transactions,
        practices,
        departures,
        lease,
        runs,
        state,
        progress,
        ahead,
        clock);
  }
}
