package io.caregateway.core.billing.letterhead;

import io.caregateway.core.billing.Turns;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the letterheads together. */
@Configuration(proxyBeanMethods = false)
public class LetterheadConfiguration {

  @Bean
  Letterheads letterheads(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      Turns turns,
      AuditLog audit,
      Clock clock) {
    return new Letterheads(transactions, new LetterheadRows(jdbc, cipher), turns, audit, clock);
  }
}
