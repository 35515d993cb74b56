package io.caregateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArtemisExtensionTest {

  private static final long PATIENCE_MILLIS = 5_000;

  @RegisterExtension static final ArtemisExtension broker = new ArtemisExtension();

  @Test
  void keepsMessagesAndDuplicateIdsOverARestart() throws Exception {
    sendWithId("kept", "first", "id-1");
    broker.restart();
    sendWithId("kept", "again", "id-1");
    sendWithId("kept", "second", "id-2");

    try (JMSContext context = broker.connectionFactory().createContext()) {
      var consumer = context.createConsumer(context.createQueue("kept"));
      assertThat(consumer.receiveBody(String.class, PATIENCE_MILLIS)).isEqualTo("first");
      assertThat(consumer.receiveBody(String.class, PATIENCE_MILLIS)).isEqualTo("second");
    }
  }

  @Test
  void putsAsideWhatIsRefusedEveryTime() {
    try (JMSContext context =
        broker.connectionFactory().createContext(JMSContext.SESSION_TRANSACTED)) {
      context.createProducer().send(context.createQueue("refused"), "poison");
      context.commit();
      var consumer = context.createConsumer(context.createQueue("refused"));
      for (int attempt = 0; attempt < ArtemisExtension.DELIVERY_ATTEMPTS; attempt++) {
        assertThat(consumer.receive(PATIENCE_MILLIS)).isNotNull();
        context.rollback();
      }
      var dead = context.createConsumer(context.createQueue(ArtemisExtension.DEAD_LETTERS));
      assertThat(dead.receiveBody(String.class, PATIENCE_MILLIS)).isEqualTo("poison");
      context.commit();
    }
  }

  private static void sendWithId(String queue, String text, String id) throws Exception {
    try (JMSContext context = broker.connectionFactory().createContext()) {
      Message message = context.createTextMessage(text);
      message.setStringProperty("_AMQ_DUPL_ID", id);
      context.createProducer().send(context.createQueue(queue), message);
    }
  }
}
