package io.caregateway.core.billing.prices;

import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the price lists together. */
@Configuration(proxyBeanMethods = false)
public class PricesConfiguration {

  @Bean
  PriceList priceList(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      Turns turns,
      AuditLog audit,
      BillingEvents events) {
    return new PriceList(transactions, new PriceRows(jdbc), turns, audit, events);
  }
}
