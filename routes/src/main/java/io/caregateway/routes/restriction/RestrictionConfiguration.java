package io.caregateway.routes.restriction;

import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the restriction of processing together. */
@Configuration(proxyBeanMethods = false)
public class RestrictionConfiguration {

  @Bean
  RestrictionTable restrictionTable(JdbcClient jdbc, FieldCipher cipher) {
    return new RestrictionTable(jdbc, cipher);
  }

  @Bean
  Restrictions restrictions(
      PracticeTransactions transactions,
      RestrictionTable table,
      SealedEvents events,
      Outbox outbox,
      AuditLog audit,
      Clock clock) {
    return new Restrictions(transactions, table, events, outbox, audit, clock);
  }
}
