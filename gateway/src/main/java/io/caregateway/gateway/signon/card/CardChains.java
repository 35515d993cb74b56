package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.listeners.Ports;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Sign-on by card is open on both ports. There is no form to be forged: what changes anything takes
 * JSON alone, from our own pages or from no page, with a nonce that is good once.
 */
@Configuration(proxyBeanMethods = false)
class CardChains {

  @Bean
  @Order(5)
  SecurityFilterChain cardChain(HttpSecurity http, Ports ports) throws Exception {
    return http.securityMatcher(request -> isCards(request, ports))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static boolean isCards(HttpServletRequest request, Ports ports) {
    int port = request.getLocalPort();
    return (port == ports.people() || port == ports.machines())
        && switch (request.getRequestURI()) {
          case "/auth/challenge", "/auth/smartcard", "/auth/card", "/auth/card/arrive" -> true;
          default -> false;
        };
  }
}
