package io.caregateway.gateway.broker;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis in this process, with its journal in the home; no network port. */
final class EmbeddedBroker implements AutoCloseable {

  private static final AtomicInteger SERVERS = new AtomicInteger();
  static final int DUPLICATE_IDS = 100_000;

  /**
   * Files of 10 MB that the journal grows to before it is written anew without what was taken: room
   * for the known ids, so that what comes and goes is not read and written once more.
   */
  static final int JOURNAL_FILES = 30;

  private static final long JOURNAL_LOCK_MILLIS = TimeUnit.SECONDS.toMillis(30);

  private final Path folder;
  private final String address = "vm://" + SERVERS.incrementAndGet();
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

  EmbeddedBroker(Path folder) {
    this.folder = folder;
    try {
      server.setConfiguration(configuration(folder));
      server.start();
    } catch (Exception e) {
      throw new BrokerDidNotStart(folder, e);
    }
    if (!running().isActive()) {
      throw new BrokerDidNotStart(folder, null);
    }
  }

  String address() {
    return address;
  }

  ActiveMQServer running() {
    return server.getActiveMQServer();
  }

  BrokerDisk.Use disk() {
    return new BrokerDisk.Use(
        folder,
        running().getDiskStoreUsage(),
        running().getConfiguration().getMaxDiskUsage(),
        running().getPagingManager().isDiskFull());
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  private Configuration configuration(Path folder) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setName("care-gateway");
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setJournalCompactMinFiles(JOURNAL_FILES);
    configuration.setJournalLockAcquisitionTimeout(JOURNAL_LOCK_MILLIS);
    configuration.setIDCacheSize(DUPLICATE_IDS);
    configuration.setPersistIDCache(true);
    configuration.addAcceptorConfiguration("in-vm", address);
    Addresses.addTo(configuration);
    return configuration;
  }
}
