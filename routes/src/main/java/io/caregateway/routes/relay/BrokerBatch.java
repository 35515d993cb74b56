package io.caregateway.routes.relay;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.outbox.Outbox;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends messages to the broker; what it has had before it drops. */
final class BrokerBatch {

  /** Artemis drops a message whose id it has had before. */
  private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

  /** One consumer at a time has a group's messages, in order. */
  private static final String GROUP = "JMSXGroupID";

  private static final String TOPIC = "topic:";
  private static final String QUEUE = "queue:";

  private final ConnectionFactory connections;

  BrokerBatch(ConnectionFactory connections) {
    this.connections = connections;
  }

  /**
   * Sends a batch in one transaction of the broker. If the broker had some of it already, from
   * before a crash, it refuses the transaction; then each message goes alone, and the broker drops
   * those that it knows.
   *
   * @throws BrokerAway when the broker did not take the batch
   */
  void send(List<Outbox.Message> batch) {
    try (Connection connection = connections.createConnection()) {
      if (!isSentTogether(batch, connection)) {
        try (Session eachAlone = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
          send(batch, eachAlone);
        }
      }
    } catch (JMSException e) {
      throw new BrokerAway(e);
    }
  }

  private static boolean isSentTogether(List<Outbox.Message> batch, Connection connection)
      throws JMSException {
    try (Session together = connection.createSession(true, Session.SESSION_TRANSACTED)) {
      send(batch, together);
      try {
        together.commit();
        return true;
      } catch (JMSException refused) {
        return false;
      }
    }
  }

  private static void send(List<Outbox.Message> batch, Session session) throws JMSException {
    Map<String, Destination> destinations = new HashMap<>();
    try (MessageProducer producer = session.createProducer(null)) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      for (Outbox.Message message : batch) {
        Destination destination = destinations.get(message.destination());
        if (destination == null) {
          destination = destination(session, message.destination());
          destinations.put(message.destination(), destination);
        }
        producer.send(destination, bytes(session, message.event()));
      }
    }
  }

  /** As UTF-8: as text the broker would keep two bytes for each letter. */
  private static BytesMessage bytes(Session session, Event event) throws JMSException {
    BytesMessage bytes = session.createBytesMessage();
    bytes.writeBytes(FeedJson.write(event));
    bytes.setStringProperty(DUPLICATE_ID, event.id().toString());
    bytes.setStringProperty(GROUP, event.subject());
    return bytes;
  }

  private static Destination destination(Session session, String name) throws JMSException {
    if (name.startsWith(TOPIC)) {
      return session.createTopic(name.substring(TOPIC.length()));
    }
    if (name.startsWith(QUEUE)) {
      return session.createQueue(name.substring(QUEUE.length()));
    }
    throw new IllegalArgumentException("A destination is topic:NAME or queue:NAME, not " + name);
  }
}
