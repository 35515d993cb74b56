package io.caregateway.core.billing.consultation;

import io.caregateway.core.billing.Counts;
import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts consultation mode together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LookBack.class)
public class ConsultationsConfiguration {

  @Bean
  QuestionRows consultationQuestions(JdbcClient jdbc, FieldCipher cipher) {
    return new QuestionRows(jdbc, cipher);
  }

  @Bean
  ConsultationHolding consultationHolding(QuestionRows rows) {
    return new ConsultationHolding(rows);
  }

  @Bean
  Consultations billedConsultations(
      AccountWork work, QuestionRows rows, SealedEvents events, Outbox outbox, Clock clock) {
    return new Consultations(work, rows, events, outbox, clock);
  }

  @Bean
  ConsultationReading consultationReading(
      PracticeTransactions transactions,
      QuestionRows rows,
      PatientAccounts accounts,
      PriceList prices,
      Bills bills,
      LookBack settings,
      AuditLog audit,
      Clock clock) {
    return new ConsultationReading(
        transactions, rows, accounts, prices, bills, settings, audit, clock);
  }

  @Bean
  ConsultationBilling consultationBilling(
      AccountWork work,
      ConsultationReading reading,
      Consultations consultations,
      Bills bills,
      Desk desk) {
    return new ConsultationBilling(work, reading, consultations, bills, desk);
  }

  @Bean
  Forgetting consultationForgetting(
      PracticeTransactions transactions, Counts counts, Consultations consultations) {
    return new Forgetting(transactions, counts, consultations);
  }
}
