package io.caregateway.testing;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a test class an Artemis broker of its own, in this JVM, with a journal on disk.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ArtemisExtension broker = new ArtemisExtension();
 * }</pre>
 *
 * Queues and topics are made when first used. A message that was delivered {@value
 * #DELIVERY_ATTEMPTS} times in vain goes to {@value #DEAD_LETTERS}. Duplicate ids outlive a
 * restart.
 */
public final class ArtemisExtension implements BeforeAllCallback, AfterAllCallback {

  public static final String DEAD_LETTERS = "care.dead-letters";
  public static final int DELIVERY_ATTEMPTS = 3;

  private static final AtomicInteger SERVERS = new AtomicInteger(1000);
  private static final int DUPLICATE_IDS = 20_000;

  /** Of a client, before it asks again for a broker that is away: it keeps a thread for as long. */
  private static final int ASKS_AGAIN_AFTER_MILLIS = 50;

  private final String address = "vm://" + SERVERS.incrementAndGet();
  private ActiveMQConnectionFactory connections = connections();
  private @Nullable Path journal;
  private @Nullable EmbeddedActiveMQ broker;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    journal = Files.createTempDirectory("caregateway-test-journal-");
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    connections.close();
    // one that was closed never connects again, and a base class's extension serves the next class
    connections = connections();
    stop();
    FileSystemUtils.deleteRecursively(journal);
    journal = null;
  }

  /**
   * Makes connections to the broker. It outlives a restart; connections that it made before are
   * broken by one, as with a real broker.
   */
  public ConnectionFactory connectionFactory() {
    return connections;
  }

  /** Stops the broker and starts it again on the same journal. */
  public void restart() throws Exception {
    stop();
    start();
  }

  /** Takes the broker away. Stopping twice is harmless. */
  public void stop() throws Exception {
    if (broker != null) {
      broker.stop();
      broker = null;
    }
  }

  /** Starts the broker on its journal. Starting twice is harmless. */
  public void start() throws Exception {
    if (journal == null) {
      throw new IllegalStateException("the broker lives while the tests of its class run");
    }
    if (broker == null) {
      EmbeddedActiveMQ starting = new EmbeddedActiveMQ();
      starting.setConfiguration(configuration(journal));
      starting.start();
      broker = starting;
    }
  }

  private ActiveMQConnectionFactory connections() {
    ActiveMQConnectionFactory made = new ActiveMQConnectionFactory(address);
    made.setRetryInterval(ASKS_AGAIN_AFTER_MILLIS);
    return made;
  }

  private Configuration configuration(Path folder) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setSecurityEnabled(false);
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    // a test's journal need not outlive a power cut
    configuration.setJournalSyncTransactional(false);
    configuration.setJournalSyncNonTransactional(false);
    configuration.setIDCacheSize(DUPLICATE_IDS);
    configuration.setPersistIDCache(true);
    configuration.setMaxDiskUsage(-1);
    configuration.addAcceptorConfiguration("in-vm", address);
    configuration.addAddressSetting("#", addressSettings());
    configuration.addQueueConfiguration(
        QueueConfiguration.of(DEAD_LETTERS)
            .setAddress(DEAD_LETTERS)
            .setRoutingType(RoutingType.ANYCAST));
    return configuration;
  }

  private static AddressSettings addressSettings() {
    AddressSettings settings = new AddressSettings();
    settings.setDeadLetterAddress(SimpleString.of(DEAD_LETTERS));
    settings.setMaxDeliveryAttempts(DELIVERY_ATTEMPTS);
    settings.setRedeliveryDelay(0);
    return settings;
  }
}
