package io.caregateway.bench.limits;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Messages of 1 KB that an embedded Artemis, set up as the product's, has on its disk: in batches
 * as the product's relay sends them, each with an id by which a second one is dropped.
 *
 * @param folder for the journal; a fresh one each time
 */
public record DurableMessages(Path folder) implements Limit {

  /** As {@code gateway.relay.batch}. */
  private static final int BATCH = 500;

  private static final int BATCHES = 200;
  private static final int KNOWN_IDS = 100_000;
  private static final String QUEUE = "measured";
  private static final String KILOBYTE = "x".repeat(1024);

  @Override
  public String name() {
    return "durable messages";
  }

  @Override
  public Rate measure() throws Exception {
    Path journal = Files.createTempDirectory(Files.createDirectories(folder), "broker");
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration(journal));
    server.start();
    try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://77");
        Connection connection = connections.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
      send(session, producer, BATCHES / 4);
      long from = System.nanoTime();
      send(session, producer, BATCHES);
      return new Rate((long) BATCH * BATCHES, (System.nanoTime() - from) / 1e9);
    } finally {
      server.stop();
    }
  }

  private static void send(Session session, MessageProducer producer, int batches)
      throws JMSException {
    for (int batch = 0; batch < batches; batch++) {
      for (int i = 0; i < BATCH; i++) {
        TextMessage message = session.createTextMessage(KILOBYTE);
        message.setStringProperty("_AMQ_DUPL_ID", UUID.randomUUID().toString());
        producer.send(message);
      }
      session.commit();
    }
  }

  private static ConfigurationImpl configuration(Path folder) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setIDCacheSize(KNOWN_IDS);
    configuration.addAcceptorConfiguration("in-vm", "vm://77");
    configuration.addQueueConfiguration(
        QueueConfiguration.of(QUEUE)
            .setAddress(QUEUE)
            .setRoutingType(RoutingType.ANYCAST)
            .setDurable(true));
    AddressSettings settings = new AddressSettings();
    settings.setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    settings.setMaxSizeBytes(20L << 20);
    settings.setPageSizeBytes(2 << 20);
    configuration.addAddressSetting("#", settings);
    return configuration;
  }
}
