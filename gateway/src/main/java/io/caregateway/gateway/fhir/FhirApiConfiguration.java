package io.caregateway.gateway.fhir;

import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the FHIR API under {@code /fhir/R4}: the gate, then HAPI's server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FhirApiSettings.class)
class FhirApiConfiguration {

  private static final String PATHS = "/fhir/R4/*";

  @Bean
  Refusals fhirRefusals(CurrentUser currentUser, AccessAudit audit) {
    return new Refusals(currentUser, audit);
  }

  @Bean
  FilterRegistrationBean<FhirGate> fhirGate(
      CurrentUser currentUser, FhirApiSettings settings, Refusals refusals) {
    FilterRegistrationBean<FhirGate> gate =
        new FilterRegistrationBean<>(
            new FhirGate(currentUser, new Pace(settings.requestsPerSecond()), refusals));
    gate.addUrlPatterns(PATHS);
    return gate;
  }

  @Bean
  ServletRegistrationBean<FhirServer> fhirServer(
      List<Described> resources, Refusals refusals, Clock clock) {
    FhirServer server =
        new FhirServer(
            new Capabilities(resources, clock.instant()), resources, new ServerHooks(refusals));
    ServletRegistrationBean<FhirServer> servlet = new ServletRegistrationBean<>(server, PATHS);
    servlet.setName("fhir");
    servlet.setLoadOnStartup(1);
    return servlet;
  }
}
