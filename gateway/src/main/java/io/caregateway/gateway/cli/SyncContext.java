package io.caregateway.gateway.cli;

import io.caregateway.gateway.Foundation;
import io.caregateway.gateway.home.CommandHome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.Stream;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** As much of the application as a sync needs: no web, no broker, no timetable. */
@Import(Foundation.class)
@ImportAutoConfiguration(CamelAutoConfiguration.class)
class SyncContext {

  /** A sync may be over in less than a second, which to Camel looks like a mistake. */
  private static final String[] QUIET = {
    "--logging.level.root=WARN", "--camel.main.warn-on-early-shutdown=false"
  };

  static ConfigurableApplicationContext open(String... arguments) {
    SpringApplication application = new SpringApplication(SyncContext.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(new CommandHome());
    return application.run(
        Stream.concat(Stream.of(arguments), Stream.of(QUIET)).toArray(String[]::new));
  }

  @Bean
  MeterRegistry meterRegistry() {
    return new SimpleMeterRegistry();
  }
}
