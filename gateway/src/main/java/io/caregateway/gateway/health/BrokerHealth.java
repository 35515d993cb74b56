package io.caregateway.gateway.health;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the broker takes connections. */
final class BrokerHealth implements HealthIndicator {

  private final ConnectionFactory connections;

  BrokerHealth(ConnectionFactory connections) {
    this.connections = connections;
  }

  @Override
  public Health health() {
    try (Connection connection = connections.createConnection()) {
      connection.start();
      return Health.up().build();
    } catch (JMSException e) {
      return Health.down()
          .withDetail(
              "reason", "The broker does not answer. Messages wait in the outbox until it does.")
          .build();
    }
  }
}
