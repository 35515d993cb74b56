package io.caregateway.core.intake;

import io.caregateway.core.CoreSettings;
import io.caregateway.core.billing.AccountErasure;
import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.Counts;
import io.caregateway.core.billing.ItemOutcomes;
import io.caregateway.core.billing.RestrictionStore;
import io.caregateway.core.billing.consultation.Consultations;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.intake.IntakeContainers;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

  /** All processes of the core share it. */
  private static final String SUBSCRIPTION = "care-core";

  @Bean
  RefusedRows refusedRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, Clock clock) {
    return new RefusedRows(jdbc, cipher, index, clock);
  }

  @Bean
  RefusedMessages refusedMessages(
      PracticeTransactions transactions, RefusedRows rows, AuditLog audit) {
    return new RefusedMessages(transactions, rows, audit);
  }

  @Bean
  IntakeContainers intakeContainers(ConnectionFactory connections, CoreSettings settings) {
    return new IntakeContainers(connections, settings.consumers());
  }

  @Bean
  MessageIntakes messageIntakes(
      PracticeTransactions transactions,
      JdbcTemplate jdbc,
      SealedEvents events,
      RefusedMessages refused,
      MeterRegistry metrics) {
    return new MessageIntakes(
        transactions, new Inbox(jdbc), events, refused, new IntakeCounters(metrics));
  }

  @Bean
  Subscription demographicsSubscription(ConnectionFactory connections) {
    return new Subscription(
        connections, IntakeContainers.name(DemographicsChanged.DESTINATION), SUBSCRIPTION);
  }

  @Bean
  MessageIntake demographicsIntake(
      MessageIntakes intakes,
      AccountStore accounts,
      Counts counts,
      AccountErasure erasure,
      RestrictionStore restrictions) {
    return intakes.of(
        "demographics",
        new DemographicsHandler(accounts, counts),
        new ErasureHandler(erasure),
        new RestrictionHandler(restrictions));
  }

  @Bean
  MessageIntake outcomesIntake(MessageIntakes intakes, ItemOutcomes outcomes) {
    return intakes.of("outcomes", new OutcomeHandler(outcomes));
  }

  @Bean
  MessageIntake consultationsIntake(MessageIntakes intakes, Consultations consultations) {
    return intakes.of("consultations", new ConsultationsHandler(consultations));
  }

  @Bean
  DefaultMessageListenerContainer consultationsListener(
      IntakeContainers containers, MessageIntake consultationsIntake) {
    return containers.listen(ConsultationsRead.DESTINATION, consultationsIntake::takeAll);
  }

  @Bean
  DefaultMessageListenerContainer demographicsListener(
      IntakeContainers containers, MessageIntake demographicsIntake) {
    return containers.subscribe(
        DemographicsChanged.DESTINATION, SUBSCRIPTION, demographicsIntake::takeAll);
  }

  @Bean
  DefaultMessageListenerContainer outcomesListener(
      IntakeContainers containers, MessageIntake outcomesIntake) {
    return containers.listen(WriteBackOutcome.DESTINATION, outcomesIntake::takeAll);
  }

  @Bean
  RefusedRetry refusedRetry(
      PracticeTransactions transactions,
      RefusedRows refused,
      List<MessageIntake> intakes,
      AuditLog audit) {
    return new RefusedRetry(transactions, refused, intakes, audit);
  }

  @Bean
  RefusedHolding refusedHolding(
      JdbcClient jdbc, RefusedRows refused, PracticeTransactions transactions) {
    return new RefusedHolding(jdbc, refused, transactions);
  }
}
