package io.caregateway.gateway;

import io.caregateway.gateway.audit.AuditConfiguration;
import io.caregateway.gateway.database.DatabaseConfiguration;
import io.caregateway.gateway.keys.KeysConfiguration;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.safeguards.SafeguardsConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a serving process and a command both stand on, down to a sync that is told to run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Practices.class)
@Import({
  DatabaseConfiguration.class,
  KeysConfiguration.class,
  SafeguardsConfiguration.class,
  AuditConfiguration.class,
  PatientConfiguration.class,
  SyncConfiguration.class
})
public class Foundation {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Partners partners(Practices practices, Clock clock) {
    return new Partners(practices, clock);
  }
}
