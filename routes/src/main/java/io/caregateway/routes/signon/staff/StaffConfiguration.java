package io.caregateway.routes.signon.staff;

import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.DueTask;
import io.caregateway.routes.sync.SyncTiming;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the users sync together. Needs what the sync needs, and somebody who takes people in. */
@Configuration(proxyBeanMethods = false)
public class StaffConfiguration {

  @Bean
  StaffFetching staffFetching(Partners partners, Practices practices, Clock clock) {
    return new StaffFetching(partners, practices, clock);
  }

  @Bean
  StaffRoutes staffRoutes(StaffFetching fetching, SyncTiming timing) {
    return new StaffRoutes(fetching, timing);
  }

  @Bean
  StaffTurns staffTurns(JdbcClient jdbc, PracticeTransactions transactions, Clock clock) {
    return new StaffTurns(jdbc, transactions, clock);
  }

  @Bean
  StaffSync staffSync(
      CamelContext camel,
      StaffFetching fetching,
      StaffTurns turns,
      PracticeTransactions transactions,
      Practices practices,
      StaffIntake intake,
      AuditLog audit) {
    return new StaffSync(
        camel.createProducerTemplate(), fetching, turns, transactions, practices, intake, audit);
  }

  /** For the timetable of processes that serve. */
  @Bean
  DueTask usersSync(Practices practices, StaffSync sync, Clock clock) {
    return new DueTask("users-sync", new DueStaff(practices, sync, clock)::run);
  }
}
