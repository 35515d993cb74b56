package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.RecordEntries;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.DeskConfiguration;
import io.caregateway.core.billing.ledger.FiguresReading;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.MovementHolding;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.CreditLimits;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the books and the bills together. */
@Configuration(proxyBeanMethods = false)
@Import(DeskConfiguration.class)
public class BillsConfiguration {

  @Bean
  Ledger ledger(JdbcClient jdbc) {
    return new Ledger(jdbc);
  }

  @Bean
  FiguresReading figuresReading(PracticeTransactions transactions, JdbcClient jdbc, Ledger ledger) {
    return new FiguresReading(transactions, jdbc, ledger);
  }

  @Bean
  MovementHolding movementHolding(JdbcClient jdbc) {
    return new MovementHolding(jdbc);
  }

  @Bean
  Series billingSeries(JdbcClient jdbc) {
    return new Series(jdbc);
  }

  @Bean
  BillRows billRows(JdbcClient jdbc, FieldCipher cipher) {
    return new BillRows(jdbc, cipher);
  }

  @Bean
  CreditNoteRows creditNoteRows(JdbcClient jdbc, FieldCipher cipher) {
    return new CreditNoteRows(jdbc, cipher);
  }

  @Bean
  BillBatch billBatch(BillRows rows) {
    return new BillBatch(rows);
  }

  @Bean
  BilledNames billedNames(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    return new BilledNames(jdbc, cipher, index);
  }

  @Bean
  BilledLines billedLines(JdbcClient jdbc, BilledNames names) {
    return new BilledLines(jdbc, names);
  }

  @Bean
  BillSearch billSearch(JdbcClient jdbc, BillRows rows) {
    return new BillSearch(jdbc, rows);
  }

  @Bean
  BillHolding billHolding(BillRows rows) {
    return new BillHolding(rows);
  }

  @Bean
  CreditNoteHolding creditNoteHolding(BillRows bills, CreditNoteRows notes) {
    return new CreditNoteHolding(bills, notes);
  }

  @Bean
  Concerned concerned(PatientAccounts patients, RecordEntries record) {
    return new Concerned(patients, record);
  }

  @Bean
  PostingCheck postingCheck(Concerned concerned, CreditLimits limits) {
    return new PostingCheck(concerned, limits);
  }

  @Bean
  Crediting crediting(
      CreditNoteRows notes,
      Series series,
      Ledger ledger,
      Concerned concerned,
      RecordEntries record,
      Clock clock) {
    return new Crediting(notes, series, ledger, concerned, new RecordCorrection(record), clock);
  }

  @Bean
  Settling settling(Ledger ledger, Crediting crediting, Concerned concerned, Clock clock) {
    return new Settling(ledger, crediting, concerned, clock);
  }

  @Bean
  Bills bills(
      PracticeTransactions transactions,
      AccountWork work,
      BillRows rows,
      PriceList prices,
      Desk desk,
      Series series,
      Posting posting,
      Crediting crediting,
      Concerned concerned,
      Clock clock) {
    return new Bills(
        transactions,
        work,
        rows,
        new Drafting(rows, prices, concerned, new Describing(desk), clock),
        posting,
        crediting,
        new Estimating(rows, series, concerned, clock));
  }

  @Bean
  Posting billPosting(
      BillRows rows,
      Series series,
      Ledger ledger,
      RecordEntries record,
      BilledLines billed,
      Concerned concerned,
      PostingCheck check,
      Clock clock) {
    return new Posting(rows, series, ledger, record, billed, concerned, check, clock);
  }

  @Bean
  Splitting billSplitting(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      Turns turns,
      BillRows rows,
      Posting posting) {
    return new Splitting(transactions, work, accounts, turns, rows, posting);
  }

  @Bean
  BillReading billReading(
      PracticeTransactions transactions,
      BillRows rows,
      CreditNoteRows notes,
      Crediting crediting,
      PayerAccounts accounts,
      Concerned concerned,
      PostingCheck check,
      Ledger ledger,
      RecordEntries record,
      AuditLog audit,
      Clock clock) {
    return new BillReading(
        transactions,
        rows,
        notes,
        crediting,
        accounts,
        concerned,
        check,
        ledger,
        record,
        audit,
        clock);
  }
}
