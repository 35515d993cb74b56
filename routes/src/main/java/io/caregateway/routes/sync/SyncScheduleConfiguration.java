package io.caregateway.routes.sync;

import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Syncs by itself when it is time: for processes that serve, not for a single command. */
@Configuration(proxyBeanMethods = false)
public class SyncScheduleConfiguration {

  @Bean
  SyncSchedule syncSchedule(
      CamelContext camel,
      DataSource dataSource,
      Practices practices,
      Syncs syncs,
      SyncState state,
      Halt halt,
      Clock clock) {
    return new SyncSchedule(
        camel, dataSource, practices, new DueSync(practices, syncs, state, clock), halt, clock);
  }
}
