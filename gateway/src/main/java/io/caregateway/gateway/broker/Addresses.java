package io.caregateway.gateway.broker;

import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The topics and queues of the feed, made before the first message. */
final class Addresses {

  static final String DEAD = "care.dead";
  static final String EXPIRED = "care.expired";

  private static final String DEMOGRAPHICS = "care.demographics";
  private static final String AUDIT = "care.audit";
  private static final String BILLING = "care.billing";

  /** The core's subscription, made at once so that what is sent before the core listens waits. */
  private static final String CORE = "care-core";

  /** Patients that hash alike go to the same consumer, so that none need be remembered. */
  private static final int GROUPS = 1024;

  private static final List<String> QUEUES =
      List.of(
          "care.writeback.requests",
          "care.writeback.outcomes",
          "care.consultations.requests",
          "care.consultations.outcomes",
          DEAD,
          EXPIRED);
  private static final int DELIVERY_ATTEMPTS = 10;
  private static final long REDELIVERY_MILLIS = 1_000;
  private static final long LONGEST_REDELIVERY_MILLIS = 60_000;
  private static final long MEMORY_BYTES = 20L * 1024 * 1024;
  private static final int PAGE_BYTES = 2 * 1024 * 1024;

  private Addresses() {}

  static void addTo(Configuration configuration) {
    configuration.addAddressConfiguration(
        topic(DEMOGRAPHICS)
            .addQueueConfig(
                QueueConfiguration.of(CORE)
                    .setAddress(DEMOGRAPHICS)
                    .setRoutingType(RoutingType.MULTICAST)
                    .setGroupBuckets(GROUPS)
                    .setDurable(true)));
    configuration.addAddressConfiguration(topic(AUDIT));
    configuration.addAddressConfiguration(topic(BILLING));
    QUEUES.forEach(name -> configuration.addAddressConfiguration(queue(name)));
    configuration.addAddressSetting("#", settings());
  }

  private static CoreAddressConfiguration topic(String name) {
    return new CoreAddressConfiguration().setName(name).addRoutingType(RoutingType.MULTICAST);
  }

  private static CoreAddressConfiguration queue(String name) {
    return new CoreAddressConfiguration()
        .setName(name)
        .addRoutingType(RoutingType.ANYCAST)
        .addQueueConfig(
            QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true));
  }

  /** A queue that nobody reads is paged to disk; a message that nobody can take is kept aside. */
  static AddressSettings settings() {
    AddressSettings settings = new AddressSettings();
    settings.setDeadLetterAddress(SimpleString.of(DEAD));
    settings.setExpiryAddress(SimpleString.of(EXPIRED));
    settings.setMaxDeliveryAttempts(DELIVERY_ATTEMPTS);
    settings.setRedeliveryDelay(REDELIVERY_MILLIS);
    settings.setRedeliveryMultiplier(2);
    settings.setMaxRedeliveryDelay(LONGEST_REDELIVERY_MILLIS);
    settings.setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    settings.setMaxSizeBytes(MEMORY_BYTES);
    settings.setPageSizeBytes(PAGE_BYTES);
    settings.setAutoDeleteQueues(false);
    settings.setAutoDeleteAddresses(false);
    return settings;
  }
}
