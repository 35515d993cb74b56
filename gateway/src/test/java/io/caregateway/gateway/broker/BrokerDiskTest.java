package io.caregateway.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.broker.BrokerDisk.Use;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerDiskTest {

  private static final String REQUESTS = "care.writeback.requests";
  private static final long WAIT_MILLIS = 5_000;

  @TempDir Path folder;

  @Test
  void whatIsSentWaitsWhileTheDiskIsFullAndThenGoesOnByItself() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(folder);
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(broker.address());
        JMSContext context = connections.createContext();
        JMSConsumer consumer = context.createConsumer(context.createQueue(REQUESTS))) {
      BrokerDisk disk = new BrokerDisk(() -> Optional.of(broker.disk()));
      assertThat(disk.isFull()).isFalse();

      CompletableFuture<Void> sent;
      try (FullDisk full = new FullDisk(broker)) {
        assertThat(disk.isFull()).isTrue();
        assertThat(broker.disk().sentence())
            .contains("stand still", folder.toString(), "from 90 % on", "Make room");
        sent = CompletableFuture.runAsync(() -> send(connections));
        assertThat(consumer.receive(500)).isNull();
        assertThat(sent).isNotDone();
      }

      sent.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
      assertThat(consumer.receiveBody(String.class, WAIT_MILLIS)).isEqualTo("a request");
      assertThat(disk.isFull()).isFalse();
    }
  }

  @Test
  void isToldOfFivePercentBeforeTheStop() {
    assertThat(use(0.849, false).isFilling()).isFalse();
    assertThat(use(0.85, false).isFilling()).isTrue();
    assertThat(use(0.9, true).isFilling()).isFalse();
    assertThat(use(0.874, false).sentence()).contains("is 87 % full. From 90 % on", "Make room");
  }

  private Use use(double share, boolean stopped) {
    return new Use(folder, share, 90, stopped);
  }

  private static void send(ActiveMQConnectionFactory connections) {
    try (JMSContext context = connections.createContext()) {
      context.createProducer().send(context.createQueue(REQUESTS), "a request");
    }
  }
}
