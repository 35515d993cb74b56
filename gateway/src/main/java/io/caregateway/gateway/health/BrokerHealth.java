package io.caregateway.gateway.health;

import io.caregateway.gateway.broker.BrokerDisk;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the broker takes connections, and has room for messages as far as that can be seen. */
final class BrokerHealth implements HealthIndicator {

  private final ConnectionFactory connections;
  private final BrokerDisk disk;

  BrokerHealth(ConnectionFactory connections, BrokerDisk disk) {
    this.connections = connections;
    this.disk = disk;
  }

  @Override
  public Health health() {
    try (Connection connection = connections.createConnection()) {
      connection.start();
      return disk.use().map(BrokerHealth::room).orElseGet(() -> Health.up().build());
    } catch (JMSException e) {
      return Health.down()
          .withDetail(
              "reason", "The broker does not answer. Messages wait in the outbox until it does.")
          .build();
    }
  }

  private static Health room(BrokerDisk.Use use) {
    if (use.stopped()) {
      return Health.down().withDetail("reason", use.sentence()).build();
    }
    Health.Builder up = Health.up();
    return use.isFilling() ? up.withDetail("warning", use.sentence()).build() : up.build();
  }
}
