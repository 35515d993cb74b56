package io.caregateway.proofs;

import io.caregateway.processes.BrokerProcess;
import io.caregateway.processes.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A broker of a proof's own, on the loopback address. */
final class ProofBroker {

  static final String USER = "gateway";
  static final String PASSWORD = "broker-of-a-test";

  private static final String OPTIONS =
      "--silent --require-login --user %s --password %s --host 127.0.0.1 --default-port %d --no-web"
          + " --nio --no-autotune --no-amqp-acceptor --no-hornetq-acceptor --no-mqtt-acceptor"
          + " --no-stomp-acceptor";

  /** So that what is sent before the core listens waits for it. */
  private static final String CORE =
      """
      <addresses>
         <address name="care.demographics"><multicast><queue name="care-core"/></multicast></address>
      """;

  private ProofBroker() {}

  /**
   * @param folder where the broker's instance is made
   */
  static BrokerProcess start(Path folder) throws IOException, InterruptedException {
    int port = RunningProcess.freePort();
    String options = OPTIONS.formatted(USER, PASSWORD, port);
    BrokerProcess.create(folder, List.of(options.split(" ", -1)));
    Path settings = folder.resolve("etc").resolve("broker.xml");
    Files.writeString(settings, Files.readString(settings).replace("<addresses>", CORE));
    return BrokerProcess.run(folder, port, Map.of());
  }
}
