package io.caregateway.routes.writeback;

import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.Rest;
import io.caregateway.routes.restriction.RestrictionConfiguration;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the write-back together. */
@Configuration(proxyBeanMethods = false)
@Import(RestrictionConfiguration.class)
public class WriteBackConfiguration {

  @Bean
  WriteBackTable writeBackTable(JdbcClient jdbc, FieldCipher cipher) {
    return new WriteBackTable(jdbc, cipher);
  }

  @Bean
  RequestTable requestTable(JdbcTemplate jdbc, FieldCipher cipher) {
    return new RequestTable(jdbc, cipher);
  }

  @Bean
  AmendmentTable amendmentTable(JdbcClient jdbc, WriteBackTable table, FieldCipher cipher) {
    return new AmendmentTable(jdbc, table, cipher);
  }

  @Bean
  StandingTable standingTable(JdbcTemplate jdbc) {
    return new StandingTable(jdbc);
  }

  /** Where none waits, those are looked for that another process took in and left. */
  @Bean
  Rest writeBackRest(Clock clock) {
    return new Rest(Duration.ofSeconds(2), clock);
  }

  @Bean
  WriteBackIntake writeBackIntake(
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      RequestTable requests,
      WriteBackTable table,
      AmendmentTable amended,
      StandingTable standing,
      OutcomeReport report,
      Rest rest,
      Clock clock) {
    Amendments amendments = new Amendments(amended, standing, report, clock);
    return new WriteBackIntake(
        transactions, inbox, events, requests, table, amendments, rest, clock);
  }

  @Bean
  OutcomeReport outcomeReport(Outbox outbox, SealedEvents events, AuditLog audit, Clock clock) {
    return new OutcomeReport(outbox, events, audit, clock);
  }

  @Bean
  EntryOutcomes entryOutcomes(
      PracticeTransactions transactions,
      StandingTable table,
      OutcomeReport report,
      WriteBackTiming timing,
      Clock clock) {
    return new EntryOutcomes(transactions, table, report, timing, clock);
  }

  @Bean
  WriteBackRoutes writeBackRoutes(
      Practices practices,
      Departures departures,
      Partners partners,
      Patients patients,
      Restrictions restrictions,
      PracticeTransactions transactions,
      WriteBackTable table,
      AmendmentTable amended,
      EntryOutcomes outcomes,
      WriteBackTiming timing,
      Rest rest,
      Clock clock) {
    return new WriteBackRoutes(
        practices,
        timing,
        new Lanes(transactions, table, practices, departures, timing, rest, clock),
        new PatientCheck(transactions, practices, partners, patients, restrictions, outcomes),
        new Sending(transactions, amended),
        new EntryCreation(practices, partners),
        new EntryAmending(practices, partners),
        outcomes);
  }

  @Bean
  WriteBackHolding writeBackHolding(JdbcClient jdbc, WriteBackTable table, FieldCipher cipher) {
    return new WriteBackHolding(jdbc, table, cipher);
  }

  @Bean
  WriteBacks writeBacks(PracticeTransactions transactions, JdbcClient jdbc, RequestTable requests) {
    return new WriteBacks(transactions, jdbc, requests);
  }

  /** Entries by practice and state, counted when they are asked for. */
  @Bean
  MeterBinder writeBackMetrics(WriteBacks writeBacks, Practices practices) {
    return (MeterRegistry registry) ->
        practices
            .codes()
            .forEach(
                practice -> {
                  for (State state : State.values()) {
                    Gauge.builder(
                            "caregateway.write.back.entries",
                            () -> writeBacks.counts(practice).get(state))
                        .tag("practice", practice.value())
                        .tag("state", state.name())
                        .register(registry);
                  }
                });
  }
}
