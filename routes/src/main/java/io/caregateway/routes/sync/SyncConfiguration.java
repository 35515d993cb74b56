package io.caregateway.routes.sync;

import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the sync together. Needs the safeguards, the patients, the partners, a {@link CamelContext},
 * a {@link MeterRegistry}, a {@link Clock}, and clients of the database of the run role. By itself
 * it syncs only what it is told to; {@link SyncScheduleConfiguration} adds the times.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncTiming.class)
public class SyncConfiguration {

  @Bean
  SyncLease syncLease(
      JdbcClient jdbc,
      PracticeTransactions transactions,
      Practices practices,
      SyncTiming timing,
      Clock clock) {
    return new SyncLease(jdbc, transactions, practices, timing, clock);
  }

  @Bean
  RunTable syncRunTable(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    return new RunTable(jdbc, cipher, clock);
  }

  @Bean
  SyncRuns syncRuns(JdbcClient jdbc, PracticeTransactions transactions) {
    return new SyncRuns(jdbc, transactions);
  }

  @Bean
  SyncState syncState(JdbcClient jdbc, PracticeTransactions transactions, Clock clock) {
    return new SyncState(jdbc, transactions, clock);
  }

  @Bean
  PendingReads pendingReads(JdbcClient jdbc, FieldCipher cipher, PatientIndexes indexes) {
    return new PendingReads(jdbc, cipher, indexes);
  }

  @Bean
  Quarantine quarantine(JdbcClient jdbc, PracticeTransactions transactions, FieldCipher cipher) {
    return new Quarantine(jdbc, transactions, cipher);
  }

  @Bean
  QuarantineTable quarantineTable(
      JdbcTemplate jdbc,
      FieldCipher cipher,
      BlindIndex index,
      PatientIndexes patients,
      Clock clock) {
    return new QuarantineTable(jdbc, cipher, index, patients, clock);
  }

  @Bean
  RecordReader recordReader(Practices practices, PatientIndexes indexes) {
    return new RecordReader(practices, indexes);
  }

  @Bean
  RecordIntake recordIntake(
      RecordReader reader,
      PatientIntake intake,
      PatientIndexes indexes,
      QuarantineTable quarantine) {
    return new RecordIntake(reader, intake, indexes, quarantine);
  }

  @Bean
  QuarantineRetry quarantineRetry(
      PracticeTransactions transactions,
      Partners partners,
      Quarantine quarantine,
      SyncLease lease,
      RecordIntake intake,
      PatientIndexes indexes,
      PendingReads reads,
      AuditLog audit) {
    return new QuarantineRetry(
        transactions, partners, quarantine, lease, intake, indexes, reads, audit);
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
  Halt syncHalt() {
    return new Halt();
  }

  @Bean
  PageTurning pageTurning(
      PracticeTransactions transactions,
      SyncLease lease,
      RunTable runs,
      JdbcClient jdbc,
      BlindIndex index,
      PendingReads reads,
      Practices practices,
      SyncMetrics metrics) {
    return new PageTurning(
        transactions, lease, runs, new VisitedLinks(jdbc, index), reads, practices, metrics);
  }

  @Bean
  SyncSteps syncSteps(
      PracticeTransactions transactions,
      Practices practices,
      Partners partners,
      SyncLease lease,
      PatientIntake intake,
      PatientIndexes indexes,
      RecordReader reader,
      RecordIntake recordIntake,
      QuarantineTable quarantine,
      PendingReads reads,
      PageTurning turning,
      RunTable runs,
      RunEnding ending,
      SyncMetrics metrics,
      Clock clock) {
    return new SyncSteps(
        new PageFetching(practices, partners, lease, clock),
        new PageSorting(transactions, intake, indexes, reader),
        new PageStoring(transactions, lease, intake, indexes, quarantine, reads, turning),
        new IdStoring(transactions, lease, intake, reads, turning),
        turning,
        new RecordFetching(transactions, partners, lease, reads, intake),
        new RecordStoring(transactions, lease, recordIntake, quarantine, reads, runs, metrics),
        ending);
  }

  @Bean
  RunEnding runEnding(
      PracticeTransactions transactions,
      SyncLease lease,
      RunTable runs,
      JdbcClient jdbc,
      BlindIndex index,
      SyncState state,
      QuarantineTable quarantine,
      AuditLog audit,
      SyncMetrics metrics) {
    return new RunEnding(
        transactions,
        lease,
        runs,
        new VisitedLinks(jdbc, index),
        state,
        quarantine,
        audit,
        metrics);
  }

  @Bean
  SyncRoutes syncRoutes(
      SyncSteps steps,
      Practices practices,
      SyncTiming timing,
      SyncLease lease,
      SyncMetrics metrics,
      Halt halt) {
    Patience patience = new Patience(timing, new SecureRandom());
    return new SyncRoutes(steps, new Retries(practices, patience, lease, metrics, halt), halt);
  }

  @Bean
  Syncs syncs(
      CamelContext camel,
      PracticeTransactions transactions,
      Practices practices,
      SyncLease lease,
      RunTable runs,
      SyncState state,
      SyncRuns progress,
      Clock clock) {
    return new Syncs(
        camel.createProducerTemplate(),
        camel.getExecutorServiceManager().newCachedThreadPool(this, "sync"),
        transactions,
        practices,
        lease,
        runs,
        state,
        progress,
        clock);
  }
}
