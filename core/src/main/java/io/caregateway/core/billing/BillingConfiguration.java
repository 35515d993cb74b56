package io.caregateway.core.billing;

import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts accounts and billing together. */
@Configuration(proxyBeanMethods = false)
public class BillingConfiguration {

  @Bean
  AccountIndexes accountIndexes(BlindIndex index) {
    return new AccountIndexes(index);
  }

  @Bean
  AccountStore accountStore(
      JdbcTemplate jdbc, FieldCipher cipher, AccountIndexes indexes, Clock clock) {
    return new AccountStore(jdbc, cipher, indexes, clock);
  }

  @Bean
  BillingItemStore billingItemStore(JdbcClient jdbc, FieldCipher cipher) {
    return new BillingItemStore(jdbc, cipher);
  }

  @Bean
  ItemOutcomes itemOutcomes(JdbcTemplate jdbc, FieldCipher cipher) {
    return new ItemOutcomes(jdbc, cipher);
  }

  @Bean
  Counts coreCounts(JdbcClient jdbc) {
    return new Counts(jdbc);
  }

  @Bean
  Accounts accounts(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      AccountIndexes indexes,
      AuditLog audit) {
    return new Accounts(
        transactions,
        new AccountRows(jdbc, cipher),
        indexes,
        new BillingItemRows(jdbc, cipher),
        audit);
  }

  @Bean
  BillingItems billingItems(
      PracticeTransactions transactions,
      JdbcClient client,
      WriteBackMessages messages,
      FieldCipher cipher,
      BillingItemStore store,
      Counts counts,
      AuditLog audit,
      Clock clock) {
    BillingItemRows rows = new BillingItemRows(client, cipher);
    AccountRows accounts = new AccountRows(client, cipher);
    ItemAdding adding = new ItemAdding(accounts, rows, store, messages, audit, clock);
    ItemRetry retrying = new ItemRetry(accounts, rows, store, messages, audit, clock);
    return new BillingItems(transactions, adding, retrying, rows, accounts, counts, audit);
  }

  @Bean
  WriteBackMessages writeBackMessages(SealedEvents events, Outbox outbox) {
    return new WriteBackMessages(events, outbox);
  }

  @Bean
  RecordEntries recordEntries(
      BillingItemStore store,
      JdbcClient jdbc,
      FieldCipher cipher,
      WriteBackMessages messages,
      Clock clock) {
    return new RecordEntries(store, new BillingItemRows(jdbc, cipher), messages, clock);
  }

  @Bean
  PatientAccounts patientAccounts(JdbcClient jdbc, FieldCipher cipher) {
    return new PatientAccounts(new AccountRows(jdbc, cipher));
  }

  @Bean
  PatientsOnPaper patientsOnPaper(JdbcClient jdbc, FieldCipher cipher, PatientAccounts accounts) {
    return new PatientsOnPaper(new AccountRows(jdbc, cipher), accounts);
  }

  @Bean
  BillingRecords billingRecords(JdbcClient jdbc, FieldCipher cipher) {
    return new BillingRecords(new BillingItemRows(jdbc, cipher));
  }

  @Bean
  Turns billingTurns(JdbcClient jdbc) {
    return new Turns(jdbc);
  }

  @Bean
  BillingEvents billingEvents(SealedEvents events, Outbox outbox, Clock clock) {
    return new BillingEvents(events, outbox, clock);
  }

  @Bean
  RestrictionStore restrictionStore(JdbcClient jdbc) {
    return new RestrictionStore(jdbc);
  }

  @Bean
  AccountHolding accountHolding(JdbcClient jdbc, FieldCipher cipher) {
    return new AccountHolding(jdbc, cipher);
  }

  @Bean
  BilledPeople billedPeople(JdbcClient jdbc, FieldCipher cipher) {
    return new BilledPeople(new AccountRows(jdbc, cipher));
  }

  @Bean
  BillingItemHolding billingItemHolding(JdbcClient jdbc, FieldCipher cipher) {
    return new BillingItemHolding(jdbc, cipher);
  }

  @Bean
  AccountErasure accountErasure(AccountStore accounts, List<Holding> holdings) {
    return new AccountErasure(
        accounts, holdings.stream().filter(holding -> holding.schema().equals("core")).toList());
  }
}
