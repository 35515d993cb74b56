package io.caregateway.gateway.broker;

import io.caregateway.gateway.home.Home;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/** Connections to the broker, and the broker itself where none is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerConfiguration {

  @Bean
  OpenBroker openBroker(BrokerSettings settings, Home home) {
    return settings.url() == null || settings.url().isBlank()
        ? OpenBroker.embedded(home.broker())
        : OpenBroker.elsewhere(settings);
  }

  @Bean
  BrokerDisk brokerDisk(OpenBroker broker) {
    return new BrokerDisk(() -> Optional.ofNullable(broker.embedded()).map(EmbeddedBroker::disk));
  }

  /** Sessions are kept for the next sending; consumers are never shared. */
  @Bean
  CachingConnectionFactory connectionFactory(OpenBroker broker, BrokerSettings settings) {
    CachingConnectionFactory caching = new CachingConnectionFactory(broker.connections());
    caching.setSessionCacheSize(settings.sessions());
    caching.setCacheConsumers(false);
    return caching;
  }
}
