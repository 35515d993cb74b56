package io.caregateway.gateway.settings;

import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for changed settings before any flow runs. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  SettingsChanges settingsChanges(
      PracticeTransactions transactions,
      Departures departures,
      JdbcClient jdbc,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    return new SettingsChanges(transactions, departures, jdbc, index, audit, clock);
  }

  @Bean
  SmartInitializingSingleton recordSettingsChanges(SettingsChanges changes, Practices practices) {
    return () -> changes.record(practices);
  }
}
