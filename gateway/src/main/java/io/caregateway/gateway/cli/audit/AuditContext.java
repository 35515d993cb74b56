package io.caregateway.gateway.cli.audit;

import io.caregateway.gateway.audit.SigningConfiguration;
import io.caregateway.gateway.database.ReadingConfiguration;
import io.caregateway.gateway.home.CommandHome;
import io.caregateway.gateway.keys.KeystoreConfiguration;
import io.caregateway.gateway.retention.ArchiveConfiguration;
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

/** The database, the keys and the settings, and nothing of the application. */
@EnableConfigurationProperties(Practices.class)
@Import({
  ReadingConfiguration.class,
  KeystoreConfiguration.class,
  SafeguardsConfiguration.class,
  SigningConfiguration.class,
  ArchiveConfiguration.class
})
class AuditContext {

  static ConfigurableApplicationContext open(String... arguments) {
    SpringApplication application = new SpringApplication(AuditContext.class);
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
