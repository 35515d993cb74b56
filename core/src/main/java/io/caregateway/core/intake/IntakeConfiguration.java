package io.caregateway.core.intake;

import io.caregateway.core.CoreSettings;
import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.BillingItemStore;
import io.caregateway.core.billing.Counts;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

  @Bean
  RefusedMessages refusedMessages(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    return new RefusedMessages(transactions, jdbc, cipher, index, audit, clock);
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
  Subscription demographicsSubscription(IntakeContainers containers) {
    return containers.subscription(DemographicsChanged.DESTINATION);
  }

  @Bean
  DefaultMessageListenerContainer demographicsListener(
      IntakeContainers containers, MessageIntakes intakes, AccountStore accounts, Counts counts) {
    return containers.listen(
        DemographicsChanged.DESTINATION, intakes.of(new DemographicsHandler(accounts, counts)));
  }

  @Bean
  DefaultMessageListenerContainer outcomesListener(
      IntakeContainers containers, MessageIntakes intakes, BillingItemStore items) {
    return containers.listen(WriteBackOutcome.DESTINATION, intakes.of(new OutcomeHandler(items)));
  }
}
