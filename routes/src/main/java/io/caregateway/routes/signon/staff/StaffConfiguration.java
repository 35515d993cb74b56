package io.caregateway.routes.signon.staff;

import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.SyncTiming;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the users sync together. Needs what the sync needs, and somebody who takes people in. */
@Configuration(proxyBeanMethods = false)
public class StaffConfiguration {

  @Bean
  StaffRoutes staffRoutes(Partners partners, SyncTiming timing) {
    return new StaffRoutes(new StaffFetching(partners), timing);
  }

  @Bean
  StaffSync staffSync(
      CamelContext camel,
      PracticeTransactions transactions,
      Practices practices,
      StaffIntake intake,
      AuditLog audit) {
    return new StaffSync(camel.createProducerTemplate(), transactions, practices, intake, audit);
  }
}
