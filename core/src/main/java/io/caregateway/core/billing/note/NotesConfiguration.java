package io.caregateway.core.billing.note;

import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts notes on accounts together. */
@Configuration(proxyBeanMethods = false)
public class NotesConfiguration {

  @Bean
  NoteRows noteRows(JdbcClient jdbc, FieldCipher cipher) {
    return new NoteRows(jdbc, cipher);
  }

  @Bean
  NoteHolding noteHolding(NoteRows rows) {
    return new NoteHolding(rows);
  }

  @Bean
  TaskReading taskReading(
      PracticeTransactions transactions, PayerAccounts accounts, NoteRows rows, AuditLog audit) {
    return new TaskReading(transactions, accounts, rows, audit);
  }

  @Bean
  AccountNotes accountNotes(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      NoteRows rows,
      Clock clock) {
    return new AccountNotes(transactions, work, accounts, rows, clock);
  }
}
