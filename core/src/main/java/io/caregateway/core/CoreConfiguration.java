package io.caregateway.core;

import io.caregateway.core.billing.BillingConfiguration;
import io.caregateway.core.billing.Counts;
import io.caregateway.core.billing.banking.BankingConfiguration;
import io.caregateway.core.billing.bill.BillsConfiguration;
import io.caregateway.core.billing.bulk.BulkConfiguration;
import io.caregateway.core.billing.consultation.ConsultationsConfiguration;
import io.caregateway.core.billing.debit.DebitConfiguration;
import io.caregateway.core.billing.debt.DebtConfiguration;
import io.caregateway.core.billing.letterhead.LetterheadConfiguration;
import io.caregateway.core.billing.money.MoneyConfiguration;
import io.caregateway.core.billing.note.NotesConfiguration;
import io.caregateway.core.billing.paper.PaperConfiguration;
import io.caregateway.core.billing.payer.PayersConfiguration;
import io.caregateway.core.billing.prices.PricesConfiguration;
import io.caregateway.core.billing.report.ReportsConfiguration;
import io.caregateway.core.intake.IntakeConfiguration;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Puts the core together. Needs the safeguards, a {@code JdbcClient} and a {@code JdbcTemplate} of
 * the run role, the {@code Outbox}, a JMS {@code ConnectionFactory}, a {@code Clock}, a {@link
 * MeterRegistry}, and what makes and carries paper. What it asks of the gateway stands in the
 * outbox; sending it is the gateway's part.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoreSettings.class)
@Import({
  BillingConfiguration.class,
  PricesConfiguration.class,
  DebtConfiguration.class,
  DebitConfiguration.class,
  BankingConfiguration.class,
  PayersConfiguration.class,
  NotesConfiguration.class,
  BillsConfiguration.class,
  MoneyConfiguration.class,
  ReportsConfiguration.class,
  ConsultationsConfiguration.class,
  BulkConfiguration.class,
  LetterheadConfiguration.class,
  PaperConfiguration.class,
  IntakeConfiguration.class
})
public class CoreConfiguration {

  @Bean
  CoreMetrics coreMetrics(PracticeTransactions transactions, Counts counts, MeterRegistry metrics) {
    return new CoreMetrics(transactions, counts, metrics);
  }
}
