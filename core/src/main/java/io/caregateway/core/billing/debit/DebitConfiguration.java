package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.bill.Settling;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.work.PracticeWork;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts direct debit together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DebitSettings.class)
public class DebitConfiguration {

  @Bean
  MandateRows mandateRows(JdbcClient jdbc, FieldCipher cipher) {
    return new MandateRows(jdbc, cipher);
  }

  @Bean
  MandateHolding mandateHolding(MandateRows rows) {
    return new MandateHolding(rows);
  }

  @Bean
  CollectionRows collectionRows(JdbcClient jdbc) {
    return new CollectionRows(jdbc);
  }

  @Bean
  CollectionHolding collectionHolding(CollectionRows rows) {
    return new CollectionHolding(rows);
  }

  @Bean
  SchemeRows debitSchemeRows(JdbcClient jdbc, FieldCipher cipher) {
    return new SchemeRows(jdbc, cipher);
  }

  @Bean
  SchemeChange debitSchemeChange(
      PracticeTransactions transactions, PracticeWork work, SchemeRows rows) {
    return new SchemeChange(transactions, work, rows);
  }

  @Bean
  Mandates mandates(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      MandateRows rows,
      Series series,
      AuditLog audit,
      Clock clock) {
    return new Mandates(transactions, work, accounts, rows, series, audit, clock);
  }

  @Bean
  Collections debitCollections(
      PracticeTransactions transactions,
      PracticeWork work,
      CollectionRows rows,
      MandateRows mandates,
      SchemeRows schemes,
      PayerAccounts accounts,
      Bills bills,
      Ledger ledger,
      Series series,
      AuditLog audit,
      DebitSettings settings,
      Clock clock) {
    return new Collections(
        transactions,
        work,
        new Planning(mandates, rows, accounts, bills, ledger),
        rows,
        mandates,
        schemes,
        new CollectionFiles(rows, mandates, schemes, settings),
        series,
        audit,
        settings,
        clock);
  }

  @Bean
  Results debitResults(
      PracticeTransactions transactions,
      AccountWork work,
      CollectionRows rows,
      SchemeRows schemes,
      Bills bills,
      Payments payments,
      Settling settling,
      Ledger ledger) {
    return new Results(
        transactions, work, rows, schemes, new CollectedMoney(bills, payments, settling, ledger));
  }
}
