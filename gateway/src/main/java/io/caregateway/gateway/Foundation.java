package io.caregateway.gateway;

import io.caregateway.gateway.database.DatabaseConfiguration;
import io.caregateway.gateway.keys.KeysConfiguration;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.SafeguardsConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a serving process and a command both stand on: database, keys, safeguards, practices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Practices.class)
@Import({DatabaseConfiguration.class, KeysConfiguration.class, SafeguardsConfiguration.class})
public class Foundation {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
