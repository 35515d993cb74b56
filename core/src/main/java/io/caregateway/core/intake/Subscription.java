package io.caregateway.core.intake;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the durable subscription before anything else of the process starts: what is sent to a
 * topic before its first subscription goes nowhere, and the sender may sit in this very process.
 */
final class Subscription implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

  private final ConnectionFactory connections;
  private final String topic;
  private final String name;
  private volatile boolean running;

  Subscription(ConnectionFactory connections, String topic, String name) {
    this.connections = connections;
    this.topic = topic;
    this.name = name;
  }

  @Override
  public void start() {
    try (JMSContext context = connections.createContext()) {
      context.createSharedDurableConsumer(context.createTopic(topic), name).close();
    } catch (JMSRuntimeException e) {
      LOG.warn(
          "The broker cannot be reached; the subscription {} to {} is made as soon as it can.",
          name,
          topic);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
