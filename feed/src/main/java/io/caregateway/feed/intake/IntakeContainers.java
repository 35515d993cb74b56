package io.caregateway.feed.intake;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.connection.SingleConnectionFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Makes the listener containers. Messages are acknowledged when the database has them; a crash
 * between the two brings them again, and the inbox knows them. The broker gives each message group,
 * that is each patient, to one consumer at a time, so any number of consumers keeps their order.
 */
public final class IntakeContainers {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeContainers.class);
  private static final String OURS = "io.caregateway.";
  private static final long FIRST_RETRY_MILLIS = 200;
  private static final long LONGEST_RETRY_MILLIS = 10_000;

  private final ConnectionFactory connections;
  private final int consumers;

  /**
   * @param consumers of each destination
   */
  public IntakeContainers(ConnectionFactory connections, int consumers) {
    this.connections = plain(connections);
    this.consumers = consumers;
  }

  /**
   * Listens to a topic's durable subscription, which any number of processes share.
   *
   * @param topic {@code topic:NAME}
   */
  public DefaultMessageListenerContainer subscribe(
      String topic, String subscription, Consumer<List<byte[]>> intake) {
    DefaultMessageListenerContainer container = listen(topic, intake);
    container.setPubSubDomain(true);
    container.setSubscriptionDurable(true);
    container.setSubscriptionShared(true);
    container.setSubscriptionName(subscription);
    return container;
  }

  /**
   * @param destination {@code queue:NAME}
   * @param intake takes messages in, in the order in which they came; where it throws, they go back
   *     to the broker, and what it did take in comes again
   */
  public DefaultMessageListenerContainer listen(String destination, Consumer<List<byte[]>> intake) {
    DefaultMessageListenerContainer container = new BatchContainer(intake);
    container.setConnectionFactory(connections);
    container.setDestinationName(name(destination));
    container.setSessionTransacted(true);
    container.setConcurrentConsumers(consumers);
    container.setMaxConcurrentConsumers(consumers);
    container.setBackOff(backOff());
    container.setErrorHandler(IntakeContainers::report);
    return container;
  }

  /** A destination's name at the broker. */
  public static String name(String destination) {
    return destination.substring(destination.indexOf(':') + 1);
  }

  private static ExponentialBackOff backOff() {
    ExponentialBackOff backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
    backOff.setMaxInterval(LONGEST_RETRY_MILLIS);
    return backOff;
  }

  /** A cached consumer would go on fetching messages for nobody after its listener has stopped. */
  private static ConnectionFactory plain(ConnectionFactory given) {
    if (given instanceof SingleConnectionFactory caching) {
      ConnectionFactory target = caching.getTargetConnectionFactory();
      return target == null ? given : target;
    }
    return given;
  }

  /** Of others' failures the kind alone: a database's message may quote what was to be stored. */
  private static void report(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String kind = cause.getClass().getName();
    LOG.error(
        "A message was not taken in and goes back to the broker: {}",
        kind.startsWith(OURS) ? cause.toString() : kind);
  }
}
