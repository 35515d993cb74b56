package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineService;
import java.time.Clock;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts CIS1 together, for where it is switched on. To be removed once CIS1 has ended. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Cis1Settings.class)
public class Cis1Configuration {

  @Bean
  RoleAssertionRoutes roleAssertionRoutes(Cis1Settings settings, Clock clock) {
    SpineService service =
        new SpineService("cis1", settings.bounds(), SpineRefusal.TICKET_NOT_ACCEPTED);
    return new RoleAssertionRoutes(
        service,
        Objects.requireNonNull(settings.roleAssertion()),
        settings,
        new RoleAssertionRules(settings, clock));
  }

  @Bean
  Cis1 cis1(CamelContext camel) {
    return new Cis1(camel.createProducerTemplate());
  }
}
