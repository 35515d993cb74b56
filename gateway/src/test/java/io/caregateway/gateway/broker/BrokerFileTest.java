package io.caregateway.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker of the folder {@code compose} behaves as the embedded one does. */
class BrokerFileTest {

  private final FileConfiguration file = new FileConfiguration();
  private final Configuration embedded = new ConfigurationImpl();

  @BeforeEach
  void read() throws Exception {
    Path xml = Path.of(System.getProperty("project.root"), "compose", "artemis", "broker.xml");
    FileDeploymentManager deployment = new FileDeploymentManager(xml.toUri().toString());
    deployment.addDeployable(file);
    deployment.readConfiguration();
    Addresses.addTo(embedded);
  }

  @Test
  void hasTheSameAddressesAndQueues() {
    assertThat(addresses(file)).isEqualTo(addresses(embedded)).isNotEmpty();
  }

  @Test
  void keepsDeadMessagesPagesAndTriesAgainAlike() {
    AddressSettings ours = Objects.requireNonNull(embedded.getAddressSettings().get("#"));
    AddressSettings theirs = file.getAddressSettings().get("#");
    assertThat(theirs)
        .extracting(
            AddressSettings::getDeadLetterAddress,
            AddressSettings::getExpiryAddress,
            AddressSettings::getMaxDeliveryAttempts,
            AddressSettings::getRedeliveryDelay,
            AddressSettings::getRedeliveryMultiplier,
            AddressSettings::getMaxRedeliveryDelay,
            AddressSettings::getAddressFullMessagePolicy,
            AddressSettings::getMaxSizeBytes,
            AddressSettings::getPageSizeBytes,
            AddressSettings::isAutoDeleteQueues,
            AddressSettings::isAutoDeleteAddresses)
        .containsExactly(
            ours.getDeadLetterAddress(),
            ours.getExpiryAddress(),
            ours.getMaxDeliveryAttempts(),
            ours.getRedeliveryDelay(),
            ours.getRedeliveryMultiplier(),
            ours.getMaxRedeliveryDelay(),
            ours.getAddressFullMessagePolicy(),
            ours.getMaxSizeBytes(),
            ours.getPageSizeBytes(),
            ours.isAutoDeleteQueues(),
            ours.isAutoDeleteAddresses());
  }

  @Test
  void knowsAMessageThatIsSentAgainAfterARestart() {
    assertThat(file.isPersistIDCache()).isTrue();
    assertThat(file.getIDCacheSize()).isEqualTo(EmbeddedBroker.DUPLICATE_IDS);
    assertThat(file.getJournalCompactMinFiles()).isEqualTo(EmbeddedBroker.JOURNAL_FILES);
  }

  @Test
  void letsNobodyInWithoutALogin() {
    assertThat(file.isSecurityEnabled()).isTrue();
    assertThat(file.getSecurityRoles()).doesNotContainKey("#").containsKey("care.#");
  }

  private static Map<String, String> addresses(Configuration configuration) {
    Map<String, String> addresses = new TreeMap<>();
    for (CoreAddressConfiguration address : configuration.getAddressConfigurations()) {
      StringBuilder what = new StringBuilder(address.getRoutingTypes().toString());
      address
          .getQueueConfigs()
          .forEach(
              queue ->
                  what.append(' ')
                      .append(queue.getName())
                      .append(queue.isDurable() == null || queue.isDurable() ? " durable" : ""));
      addresses.put(address.getName(), what.toString());
    }
    return addresses;
  }
}
