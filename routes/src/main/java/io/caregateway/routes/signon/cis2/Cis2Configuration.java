package io.caregateway.routes.signon.cis2;

import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.signon.RoleSelection;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineService;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts CIS2's part of the sign-on together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UserInfoSettings.class)
public class Cis2Configuration {

  @Bean
  UserInfoRoutes userInfoRoutes(UserInfoSettings settings) {
    SpineService service =
        new SpineService("cis2", settings.bounds(), SpineRefusal.TOKEN_NOT_ACCEPTED);
    return new UserInfoRoutes(service, settings);
  }

  @Bean
  Cis2 cis2(CamelContext camel) {
    return new Cis2(camel.createProducerTemplate());
  }

  @Bean
  RoleSelection nationalRoleSelection(Practices practices, UserInfoSettings settings) {
    return new RoleSelection(practices.practices()::containsKey, settings.requiredWorkgroup());
  }
}
