package io.caregateway.gateway.broker;

import java.util.Objects;
import org.apache.activemq.artemis.core.server.files.FileStoreMonitor;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.springframework.context.ApplicationContext;

/** Has an embedded broker believe that its disk is full, until it is closed. */
public final class FullDisk implements AutoCloseable {

  private final FileStoreMonitor monitor;
  private final double before;

  /** Of a running gateway. */
  public static FullDisk of(ApplicationContext gateway) {
    return new FullDisk(Objects.requireNonNull(gateway.getBean(OpenBroker.class).embedded()));
  }

  FullDisk(EmbeddedBroker broker) {
    monitor = ((ActiveMQServerImpl) broker.running()).getMonitor();
    before = monitor.getMaxUsage();
    monitor.setMaxUsage(0);
    monitor.tick();
  }

  @Override
  public void close() {
    monitor.setMaxUsage(before);
    monitor.tick();
  }
}
