package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientsOnPaper;
import io.caregateway.core.billing.bill.BillRows;
import io.caregateway.core.billing.bill.CreditNoteRows;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.money.PaymentRows;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.Addressees;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.post.MailCarrier;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts paper together. Needs a {@link PaperPress} and a {@link MailCarrier} of the gateway. */
@Configuration(proxyBeanMethods = false)
public class PaperConfiguration {

  @Bean
  PaperRows paperRows(JdbcClient jdbc, FieldCipher cipher) {
    return new PaperRows(jdbc, cipher);
  }

  @Bean
  PaperHolding paperHolding(PaperRows rows) {
    return new PaperHolding(rows);
  }

  @Bean
  PaperSubjects paperSubjects(
      BillRows bills, CreditNoteRows notes, PaymentRows payments, PayerAccounts accounts) {
    return new PaperSubjects(bills, notes, payments, accounts);
  }

  @Bean
  Concerned paperConcerned(
      PatientAccounts patients,
      PatientsOnPaper persons,
      PayerAccounts accounts,
      Addressees addressees,
      Policies policies) {
    return new Concerned(patients, persons, accounts, addressees, policies);
  }

  @Bean
  BalanceReading balanceReading(
      JdbcClient jdbc, BillRows bills, CreditNoteRows notes, PaymentRows payments, Ledger ledger) {
    return new BalanceReading(jdbc, bills, notes, payments, ledger);
  }

  @Bean
  Statements statements(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      BalanceReading balances,
      AuditLog audit) {
    return new Statements(transactions, accounts, balances, audit);
  }

  @Bean
  PaperWriting paperWriting(
      BillRows bills,
      CreditNoteRows notes,
      PaymentRows payments,
      PayerAccounts accounts,
      Addressees addressees,
      Concerned concerned,
      BalanceReading balances,
      Ledger ledger,
      PriceList prices,
      Clock clock) {
    return new PaperWriting(
        bills, notes, payments, accounts, addressees, concerned, balances, ledger, prices, clock);
  }

  @Bean
  PaperIssuing paperIssuing(
      PracticeTransactions transactions,
      AccountWork work,
      PaperSubjects subjects,
      PaperWriting writing,
      Concerned concerned,
      Letterheads letterheads,
      PaperRows rows,
      Clock clock) {
    return new PaperIssuing(
        transactions, work, subjects, writing, concerned, letterheads, rows, clock);
  }

  @Bean
  Papers papers(
      PracticeTransactions transactions,
      PaperIssuing issuing,
      PaperSubjects subjects,
      PaperWriting writing,
      Concerned concerned,
      Letterheads letterheads,
      PaperRows rows,
      AuditLog audit) {
    return new Papers(
        transactions, issuing, subjects, writing, concerned, letterheads, rows, audit);
  }

  @Bean
  PaperSending paperSending(
      PracticeTransactions transactions,
      PaperIssuing issuing,
      PaperSubjects subjects,
      Addressees addressees,
      PaperRows rows,
      PaperPress press) {
    return new PaperSending(transactions, issuing, subjects, addressees, rows, press);
  }

  @Bean
  PaperRound paperRound(
      PracticeTransactions transactions,
      PaperRows rows,
      PaperSubjects subjects,
      Concerned concerned,
      MailCarrier carrier,
      Clock clock) {
    return new PaperRound(transactions, rows, subjects, concerned, carrier, clock);
  }
}
