package io.caregateway.routes.erasure;

import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.correction.CorrectionNotes;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.patient.Subjects;
import io.caregateway.routes.relay.OutboxHolding;
import io.caregateway.routes.sync.SyncLease;
import io.caregateway.routes.writeback.WriteBacks;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts erasure and correction notes together. Needs the sync and the write-back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureSettings.class)
public class ErasureConfiguration {

  @Bean
  CorrectionNotes correctionNotes(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      AuditLog audit,
      Clock clock) {
    return new CorrectionNotes(transactions, jdbc, cipher, audit, clock);
  }

  @Bean
  OutboxHolding outboxHolding(JdbcClient jdbc, SealedEvents events) {
    return new OutboxHolding(jdbc, events);
  }

  @Bean
  ErasureRequests erasureRequests(JdbcClient jdbc, FieldCipher cipher) {
    return new ErasureRequests(jdbc, cipher);
  }

  @Bean
  Erasures erasures(
      PracticeTransactions transactions,
      SyncLease lease,
      Subjects subjects,
      Patients patients,
      WriteBacks writeBacks,
      ErasureRequests requests,
      List<Holding> holdings,
      SealedEvents events,
      Outbox outbox,
      AuditLog audit,
      ErasureSettings settings,
      Clock clock) {
    List<Holding> ours =
        holdings.stream().filter(holding -> !holding.schema().equals("core")).toList();
    return new Erasures(
        transactions,
        lease,
        subjects,
        new ErasureCheck(subjects, patients, writeBacks, outbox),
        requests,
        new Forgetting(ours, patients, subjects, events, outbox, clock),
        audit,
        settings.openFor(),
        clock);
  }
}
