package io.caregateway.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.broker.BrokerDisk;
import io.caregateway.gateway.broker.BrokerDisk.Use;
import io.caregateway.testing.ArtemisExtension;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BrokerHealthTest {

  private static final Path ARTEMIS = Path.of("data", "artemis");

  @RegisterExtension static final ArtemisExtension broker = new ArtemisExtension();

  @Test
  void isWellWhileTheBrokerTakesConnections() {
    assertThat(health(null)).isEqualTo(Health.up().build());
    assertThat(health(new Use(ARTEMIS, 0.5, 90, false))).isEqualTo(Health.up().build());
  }

  @Test
  void warnsBeforeTheBrokersDiskIsFull() {
    Use filling = new Use(ARTEMIS, 0.86, 90, false);
    assertThat(health(filling))
        .isEqualTo(Health.up().withDetail("warning", filling.sentence()).build());
  }

  @Test
  void tellsThatMessagesStandStillOnceItIs() {
    Use full = new Use(ARTEMIS, 0.93, 90, true);
    assertThat(health(full)).isEqualTo(Health.down().withDetail("reason", full.sentence()).build());
  }

  @Test
  void tellsThatTheBrokerIsAway() {
    try (ActiveMQConnectionFactory nobody = new ActiveMQConnectionFactory("vm://999999")) {
      Health health = new BrokerHealth(nobody, new BrokerDisk(Optional::empty)).health();
      assertThat(health.getStatus()).isEqualTo(Status.DOWN);
      assertThat(health.getDetails())
          .extractingByKey("reason")
          .asString()
          .contains("wait in the outbox");
    }
  }

  private static Health health(@Nullable Use disk) {
    return new BrokerHealth(
            broker.connectionFactory(), new BrokerDisk(() -> Optional.ofNullable(disk)))
        .health();
  }
}
