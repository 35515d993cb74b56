package io.caregateway.core.intake;

import jakarta.jms.ConnectionFactory;
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
final class IntakeContainers {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeContainers.class);
  private static final String SUBSCRIPTION = "care-core";
  private static final long FIRST_RETRY_MILLIS = 200;
  private static final long LONGEST_RETRY_MILLIS = 10_000;

  private final ConnectionFactory connections;
  private final int consumers;

  IntakeContainers(ConnectionFactory connections, int consumers) {
    this.connections = plain(connections);
    this.consumers = consumers;
  }

  /** The subscription that all processes of the core share. */
  Subscription subscription(String topic) {
    return new Subscription(connections, name(topic), SUBSCRIPTION);
  }

  /**
   * @param destination {@code topic:NAME} or {@code queue:NAME}; of a topic, the shared durable
   *     subscription is listened to
   */
  DefaultMessageListenerContainer listen(String destination, MessageIntake intake) {
    DefaultMessageListenerContainer container = new BatchContainer(intake);
    container.setConnectionFactory(connections);
    container.setDestinationName(name(destination));
    if (destination.startsWith("topic:")) {
      container.setPubSubDomain(true);
      container.setSubscriptionDurable(true);
      container.setSubscriptionShared(true);
      container.setSubscriptionName(SUBSCRIPTION);
    }
    container.setSessionTransacted(true);
    container.setConcurrentConsumers(consumers);
    container.setMaxConcurrentConsumers(consumers);
    container.setBackOff(backOff());
    container.setErrorHandler(IntakeContainers::report);
    return container;
  }

  private static String name(String destination) {
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

  /** Names the kind of failure alone: a database's message may quote what was to be stored. */
  private static void report(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    LOG.error(
        "A message was not taken in and goes back to the broker: {}", cause.getClass().getName());
  }
}
