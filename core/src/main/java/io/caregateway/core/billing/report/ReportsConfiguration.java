package io.caregateway.core.billing.report;

import io.caregateway.core.billing.bill.BillBatch;
import io.caregateway.core.billing.bill.BilledNames;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the reports together. */
@Configuration(proxyBeanMethods = false)
public class ReportsConfiguration {

  @Bean
  Reports reports(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      PayerAccounts accounts,
      BillBatch bills,
      BilledNames names,
      AuditLog audit) {
    return new Reports(
        transactions,
        jdbc,
        names,
        audit,
        List.of(
            new IncomeReport(jdbc, names),
            new SharesReport(jdbc, names),
            new VatReport(jdbc),
            new BankingReport(jdbc),
            new CreditReport(jdbc, accounts),
            new ServiceReport(transactions, jdbc, bills, names)));
  }
}
