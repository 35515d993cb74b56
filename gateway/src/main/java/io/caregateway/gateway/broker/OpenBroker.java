package io.caregateway.gateway.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** The broker while this process uses it; an embedded one stops with it. */
record OpenBroker(ActiveMQConnectionFactory connections, @Nullable EmbeddedBroker embedded)
    implements AutoCloseable {

  static OpenBroker embedded(Path folder) {
    EmbeddedBroker broker = new EmbeddedBroker(folder);
    return new OpenBroker(new ActiveMQConnectionFactory(broker.address()), broker);
  }

  static OpenBroker elsewhere(BrokerSettings settings) {
    return new OpenBroker(
        new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password()), null);
  }

  @Override
  public void close() throws Exception {
    connections.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
