package io.caregateway.gateway.pki;

import io.caregateway.gateway.listeners.Ports;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what is published before the rules of sign-on. */
@Configuration(proxyBeanMethods = false)
class PkiConfiguration {

  @Bean
  FilterRegistrationBean<PkiFilter> pkiFilter(Publications publications, Ports ports) {
    var registration = new FilterRegistrationBean<>(new PkiFilter(publications, ports));
    registration.addUrlPatterns("/pki/*");
    registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
    return registration;
  }
}
