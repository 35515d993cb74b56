package io.caregateway.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Session;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final String REQUESTS = "care.writeback.requests";
  private static final long WAIT_MILLIS = 5_000;

  @TempDir Path folder;

  @Test
  void keepsMessagesAndTheirIdsOverARestart() throws Exception {
    withBroker(context -> send(context, "first", "id-1"));
    withBroker(
        context -> {
          send(context, "first, sent again", "id-1");
          JMSConsumer consumer = context.createConsumer(context.createQueue(REQUESTS));
          assertThat(consumer.receiveBody(String.class, WAIT_MILLIS)).isEqualTo("first");
          assertThat(consumer.receiveNoWait()).isNull();
        });
  }

  @Test
  void keepsWhatIsSentBeforeTheCoreListens() throws Exception {
    withBroker(
        context ->
            context
                .createProducer()
                .send(context.createTopic("care.demographics"), "a patient changed"));
    withBroker(
        context ->
            assertThat(
                    context
                        .createSharedDurableConsumer(
                            context.createTopic("care.demographics"), "care-core")
                        .receiveBody(String.class, WAIT_MILLIS))
                .isEqualTo("a patient changed"));
  }

  @Test
  void putsAsideWhatNobodyCanTake() throws Exception {
    assertThat(Addresses.settings().getDeadLetterAddress().toString()).isEqualTo("care.dead");
    assertThat(Addresses.settings().getExpiryAddress().toString()).isEqualTo("care.expired");
    withBroker(
        context -> {
          context.createProducer().setTimeToLive(1).send(context.createQueue(REQUESTS), "too late");
          JMSConsumer expired = context.createConsumer(context.createQueue("care.expired"));
          // an expired message is put aside when somebody asks for it, or by the reaper
          assertThat(context.createConsumer(context.createQueue(REQUESTS)).receive(500)).isNull();
          assertThat(expired.receiveBody(String.class, WAIT_MILLIS)).isEqualTo("too late");
        });
  }

  private void withBroker(Use use) throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(folder);
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(broker.address());
        JMSContext context = connections.createContext(Session.AUTO_ACKNOWLEDGE)) {
      use.of(context);
    }
  }

  private static void send(JMSContext context, String text, String id) {
    context
        .createProducer()
        .setProperty(Message.HDR_DUPLICATE_DETECTION_ID.toString(), id)
        .send(context.createQueue(REQUESTS), text);
  }

  private interface Use {
    void of(JMSContext context) throws Exception;
  }
}
