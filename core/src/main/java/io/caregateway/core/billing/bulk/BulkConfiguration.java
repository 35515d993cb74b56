package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts bills from files together. */
@Configuration(proxyBeanMethods = false)
public class BulkConfiguration {

  @Bean
  BulkBills bulkBills(
      PracticeTransactions transactions,
      Accounts accounts,
      PayerReading payers,
      Turns turns,
      Bills bills,
      JdbcClient jdbc,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    return new BulkBills(
        transactions,
        accounts,
        payers,
        turns,
        new BulkWork(bills),
        new BulkRows(jdbc),
        index,
        audit,
        clock);
  }
}
