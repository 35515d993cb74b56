package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.listeners.Ports;
import io.caregateway.gateway.signon.machine.MachineAccess;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Each port has rules of its own; whatever is under none of them is closed. The port is the one
 * that the request's connection came in by, which no header can change.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccessConfiguration {

  /**
   * Each request is timed as a whole; Spring Security's filters one by one told nobody anything.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(0)
  SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(10)
  SecurityFilterChain machinesChain(HttpSecurity http, Ports ports, MachineAccess access)
      throws Exception {
    http.securityMatcher(request -> request.getLocalPort() == ports.machines());
    access.addTo(http);
    return http.build();
  }

  @Bean
  @Order(20)
  SecurityFilterChain peopleChain(HttpSecurity http, Ports ports, PeopleAccess access)
      throws Exception {
    http.securityMatcher(request -> request.getLocalPort() == ports.people());
    access.addTo(http);
    return http.build();
  }

  @Bean
  @Order(1000)
  SecurityFilterChain closedChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll()).build();
  }
}
