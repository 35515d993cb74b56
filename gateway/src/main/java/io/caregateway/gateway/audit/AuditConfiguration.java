package io.caregateway.gateway.audit;

import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the audit log what is this site's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {

  @Bean
  ZoneId practiceTimeZone(AuditSettings settings) {
    return settings.timeZone();
  }
}
