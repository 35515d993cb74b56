package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the accounts of those who pay together. */
@Configuration(proxyBeanMethods = false)
public class PayersConfiguration {

  @Bean
  PayerRows payerRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    return new PayerRows(jdbc, cipher, new PayerIndexes(index));
  }

  @Bean
  PayerAccounts payerAccounts(PatientAccounts patients, PayerRows payers) {
    return new PayerAccounts(patients, payers);
  }

  @Bean
  AccountWork accountWork(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      Turns turns,
      AuditLog audit,
      BillingEvents events) {
    return new AccountWork(transactions, accounts, turns, audit, events);
  }

  @Bean
  Payers payers(
      PracticeTransactions transactions,
      PayerRows rows,
      Turns turns,
      AuditLog audit,
      BillingEvents events,
      Clock clock) {
    return new Payers(transactions, rows, turns, audit, events, clock);
  }

  @Bean
  PayerReading payerReading(PracticeTransactions transactions, PayerRows rows, AuditLog audit) {
    return new PayerReading(transactions, rows, audit);
  }
}
