package io.caregateway.core.billing.banking;

import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.work.PracticeWork;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the end of the day together. */
@Configuration(proxyBeanMethods = false)
public class BankingConfiguration {

  @Bean
  PracticeWork practiceWork(
      PracticeTransactions transactions, Turns turns, AuditLog audit, BillingEvents events) {
    return new PracticeWork(transactions, turns, audit, events);
  }

  @Bean
  Bankings bankings(
      PracticeTransactions transactions,
      PracticeWork work,
      JdbcClient jdbc,
      FieldCipher cipher,
      Series series,
      Ledger ledger,
      Clock clock) {
    BankingRows rows = new BankingRows(jdbc, cipher);
    TillMovements movements = new TillMovements(jdbc);
    Closing closing = new Closing(rows, movements, series, ledger, clock);
    return new Bankings(transactions, work, rows, movements, closing, clock);
  }
}
