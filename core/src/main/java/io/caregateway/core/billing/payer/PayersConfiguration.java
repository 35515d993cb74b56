package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.ledger.Ledger;
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
  TermsRows termsRows(JdbcClient jdbc, FieldCipher cipher) {
    return new TermsRows(jdbc, cipher);
  }

  @Bean
  TermsHolding termsHolding(TermsRows rows, Clock clock) {
    return new TermsHolding(rows, clock);
  }

  @Bean
  PayerAccounts payerAccounts(PatientAccounts patients, PayerRows payers, TermsRows terms) {
    return new PayerAccounts(patients, payers, new TermsReading(terms));
  }

  @Bean
  AccountTerms accountTerms(AccountWork work, TermsRows rows, Ledger ledger, Clock clock) {
    return new AccountTerms(work, rows, ledger, clock);
  }

  @Bean
  CreditLimits creditLimits(Ledger ledger) {
    return new CreditLimits(ledger);
  }

  @Bean
  AccountNoting accountNoting(
      PracticeTransactions transactions, Turns turns, AuditLog audit, BillingEvents events) {
    return new AccountNoting(transactions, turns, audit, events);
  }

  @Bean
  AccountWork accountWork(
      PracticeTransactions transactions, PayerAccounts accounts, AccountNoting noting) {
    return new AccountWork(transactions, accounts, noting);
  }

  @Bean
  Payers payers(AccountNoting noting, PayerRows rows, Clock clock) {
    return new Payers(noting, rows, clock);
  }

  @Bean
  BillingOnly billingOnly(
      AccountNoting noting, PatientAccounts patients, AccountStore store, Clock clock) {
    return new BillingOnly(noting, patients, store, clock);
  }

  @Bean
  PolicyRows policyRows(JdbcClient jdbc, FieldCipher cipher) {
    return new PolicyRows(jdbc, cipher);
  }

  @Bean
  PolicyHolding policyHolding(PolicyRows rows) {
    return new PolicyHolding(rows);
  }

  @Bean
  Policies policies(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      PolicyRows rows) {
    return new Policies(transactions, work, accounts, rows);
  }

  @Bean
  Addressees addressees(
      PatientAccounts patients,
      PayerAccounts accounts,
      PayerRows payers,
      Policies policies,
      BlindIndex index) {
    return new Addressees(patients, accounts, payers, policies, index);
  }

  @Bean
  PayerReading payerReading(PracticeTransactions transactions, PayerRows rows, AuditLog audit) {
    return new PayerReading(transactions, rows, audit);
  }
}
