package io.caregateway.core.billing.money;

import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.bill.Settling;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts payments together. */
@Configuration(proxyBeanMethods = false)
public class MoneyConfiguration {

  @Bean
  PaymentRows paymentRows(JdbcClient jdbc, FieldCipher cipher) {
    return new PaymentRows(jdbc, cipher);
  }

  @Bean
  PaymentHolding paymentHolding(PaymentRows rows) {
    return new PaymentHolding(rows);
  }

  @Bean
  Payments payments(
      AccountWork work,
      Bills bills,
      Settling settling,
      PaymentRows rows,
      Series series,
      Ledger ledger,
      Clock clock) {
    return new Payments(work, bills, settling, new Tills(rows, series, ledger, clock), ledger);
  }

  @Bean
  PaymentReading paymentReading(
      PracticeTransactions transactions, PaymentRows rows, PayerAccounts accounts, AuditLog audit) {
    return new PaymentReading(transactions, rows, accounts, audit);
  }

  @Bean
  AccountMoneyReading accountMoneyReading(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      Bills bills,
      PaymentRows payments,
      Ledger ledger) {
    return new AccountMoneyReading(transactions, accounts, bills, payments, ledger);
  }
}
