package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts bills from files together. */
@Configuration(proxyBeanMethods = false)
public class BulkConfiguration {

  @Bean
  BulkRows bulkRows(JdbcClient jdbc, FieldCipher cipher) {
    return new BulkRows(jdbc, cipher);
  }

  @Bean
  BulkFiles bulkFiles(JdbcClient jdbc, FieldCipher cipher) {
    return new BulkFiles(jdbc, cipher);
  }

  @Bean
  BulkHolding bulkHolding(BulkRows rows) {
    return new BulkHolding(rows);
  }

  @Bean
  BulkBills bulkBills(
      PracticeTransactions transactions,
      Turns turns,
      BulkFiles files,
      BulkRows rows,
      JdbcClient jdbc,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    BulkCounts counts = new BulkCounts(jdbc, rows);
    return new BulkBills(transactions, turns, files, rows, counts, index, audit, clock);
  }

  @Bean
  BulkRound bulkRound(
      PracticeTransactions transactions,
      BulkFiles files,
      BulkRows rows,
      Accounts accounts,
      PayerReading payers,
      Bills bills,
      AuditLog audit,
      Clock clock) {
    BulkPeople people = new BulkPeople(accounts, payers);
    BulkStep step = new BulkStep(transactions, rows, people, new BulkWork(bills), audit);
    return new BulkRound(transactions, files, rows, step, clock);
  }
}
