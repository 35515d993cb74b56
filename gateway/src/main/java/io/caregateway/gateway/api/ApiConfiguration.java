package io.caregateway.gateway.api;

import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Pace;
import io.caregateway.gateway.signon.CurrentUser;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate before the REST API. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  static final String PATHS = "/api/*";

  @Bean
  FilterRegistrationBean<ApiGate> apiGate(
      CurrentUser user, FhirApiSettings settings, ApiRefusals refusals) {
    FilterRegistrationBean<ApiGate> gate =
        new FilterRegistrationBean<>(
            new ApiGate(user, new Pace(settings.requestsPerSecond()), refusals));
    gate.addUrlPatterns(PATHS);
    return gate;
  }
}
