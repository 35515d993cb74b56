package io.caregateway.core.billing.desk;

import io.caregateway.core.billing.Turns;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the lists of practitioners and branches together. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

  @Bean
  Desk desk(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      Turns turns,
      AuditLog audit,
      Clock clock) {
    return new Desk(
        transactions,
        new PractitionerRows(jdbc, cipher),
        new BranchRows(jdbc),
        turns,
        audit,
        clock);
  }
}
