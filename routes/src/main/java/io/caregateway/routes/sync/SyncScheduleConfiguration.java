package io.caregateway.routes.sync;

import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Syncs by itself when it is time: for processes that serve, not for a single command. */
@Configuration(proxyBeanMethods = false)
public class SyncScheduleConfiguration {

  @Bean
  SyncSchedule syncSchedule(
      DataSource dataSource,
      Practices practices,
      Syncs syncs,
      SyncState state,
      ObjectProvider<DueTask> others,
      Clock clock) {
    Stream<DueTask> ours = new DueSync(practices, syncs, state, clock).tasks().stream();
    return new SyncSchedule(
        dataSource, practices, Stream.concat(ours, others.stream()).toList(), clock);
  }

  /**
   * Hands the schedule to Camel while Camel collects its routes. Handed over earlier, a listener
   * makes Camel count as started, and Spring Boot then brings it no routes.
   */
  @Bean
  RouteBuilder syncScheduleStart(SyncSchedule schedule) {
    return new RouteBuilder() {
      @Override
      public void configure() throws Exception {
        getCamelContext().addStartupListener(schedule);
      }
    };
  }
}
