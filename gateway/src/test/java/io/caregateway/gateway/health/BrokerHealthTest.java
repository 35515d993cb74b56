package io.caregateway.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.testing.ArtemisExtension;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BrokerHealthTest {

  @RegisterExtension static final ArtemisExtension broker = new ArtemisExtension();

  @Test
  void isWellWhileTheBrokerTakesConnections() {
    assertThat(new BrokerHealth(broker.connectionFactory()).health().getStatus())
        .isEqualTo(Status.UP);
  }

  @Test
  void tellsThatTheBrokerIsAway() {
    try (ActiveMQConnectionFactory nobody = new ActiveMQConnectionFactory("vm://999999")) {
      Health health = new BrokerHealth(nobody).health();
      assertThat(health.getStatus()).isEqualTo(Status.DOWN);
      assertThat(health.getDetails())
          .extractingByKey("reason")
          .asString()
          .contains("wait in the outbox");
    }
  }
}
