package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what is done about debts. */
@Configuration(proxyBeanMethods = false)
public class DebtConfiguration {

  @Bean
  Terms debtTerms(JdbcClient jdbc) {
    return new Terms(jdbc);
  }

  @Bean
  OpenBills openBills(JdbcClient jdbc) {
    return new OpenBills(jdbc);
  }

  @Bean
  AgedDebtReading agedDebtReading(
      PracticeTransactions transactions,
      OpenBills open,
      Terms terms,
      PatientAccounts patients,
      PayerAccounts accounts,
      AuditLog audit) {
    return new AgedDebtReading(transactions, open, terms, patients, accounts, audit);
  }

  @Bean
  DebtTermsChange debtTermsChange(PracticeTransactions transactions, Terms terms, AuditLog audit) {
    return new DebtTermsChange(transactions, terms, audit);
  }

  @Bean
  ReminderRows reminderRows(JdbcClient jdbc) {
    return new ReminderRows(jdbc);
  }

  @Bean
  ReminderHolding reminderHolding(ReminderRows rows) {
    return new ReminderHolding(rows);
  }

  @Bean
  HoldRows debtHoldRows(JdbcClient jdbc, FieldCipher cipher) {
    return new HoldRows(jdbc, cipher);
  }

  @Bean
  HoldHolding debtHoldHolding(HoldRows rows) {
    return new HoldHolding(rows);
  }

  @Bean
  Holds debtHolds(
      PracticeTransactions transactions,
      Bills bills,
      PayerAccounts accounts,
      HoldRows rows,
      Clock clock) {
    return new Holds(transactions, bills, accounts, rows, clock);
  }

  @Bean
  Reminders reminders(
      PracticeTransactions transactions,
      Bills bills,
      OpenBills open,
      Terms terms,
      ReminderRows rows,
      HoldRows holds,
      PayerAccounts accounts,
      AuditLog audit,
      Clock clock) {
    DueReminders due = new DueReminders(open, terms, rows, holds, accounts, clock);
    return new Reminders(transactions, bills, due, rows, audit, clock);
  }

  @Bean
  MadeReminders madeReminders(
      PracticeTransactions transactions,
      ReminderRows rows,
      OpenBills open,
      PayerAccounts accounts,
      AuditLog audit,
      Clock clock) {
    return new MadeReminders(transactions, rows, open, accounts, audit, clock);
  }

  @Bean
  ReminderRuns reminderRuns(
      Reminders reminders,
      PracticeTransactions transactions,
      PayerAccounts accounts,
      AccountNotes notes) {
    return new ReminderRuns(reminders, new StoppedReminders(transactions, accounts, notes));
  }

  @Bean
  WriteOffRows writeOffRows(JdbcClient jdbc, FieldCipher cipher) {
    return new WriteOffRows(jdbc, cipher);
  }

  @Bean
  WriteOffHolding writeOffHolding(WriteOffRows rows) {
    return new WriteOffHolding(rows);
  }

  @Bean
  WriteOffs writeOffs(
      PracticeTransactions transactions,
      Bills bills,
      WriteOffRows rows,
      Ledger ledger,
      BlindIndex index,
      Clock clock) {
    return new WriteOffs(transactions, bills, rows, ledger, index, clock);
  }
}
