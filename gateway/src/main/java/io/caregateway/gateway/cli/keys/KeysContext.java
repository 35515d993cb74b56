package io.caregateway.gateway.cli.keys;

import io.caregateway.gateway.database.DatabaseConfiguration;
import io.caregateway.gateway.home.CommandHome;
import io.caregateway.gateway.keys.KeysConfiguration;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.SafeguardsConfiguration;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** As much of the application as keys need: the database and the keystore. */
@EnableConfigurationProperties(Practices.class)
@Import({DatabaseConfiguration.class, KeysConfiguration.class, SafeguardsConfiguration.class})
class KeysContext {

  static ConfigurableApplicationContext open(String... arguments) {
    SpringApplication application = new SpringApplication(KeysContext.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(new CommandHome());
    return application.run(
        Stream.concat(Stream.of(arguments), Stream.of("--logging.level.root=WARN"))
            .toArray(String[]::new));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
