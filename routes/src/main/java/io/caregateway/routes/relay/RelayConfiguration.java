package io.caregateway.routes.relay;

import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the relay together, where there is a broker to send to. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

  @Bean
  Relay relay(
      PracticeTransactions transactions,
      Outbox outbox,
      ConnectionFactory connections,
      RelaySettings settings,
      Clock clock) {
    return new Relay(transactions, outbox, new BrokerBatch(connections), settings, clock);
  }

  @Bean
  RelayRoutes relayRoutes(Practices practices, Relay relay, RelaySettings settings) {
    return new RelayRoutes(practices, relay, settings);
  }
}
