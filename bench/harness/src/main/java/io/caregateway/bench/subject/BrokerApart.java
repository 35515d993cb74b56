package io.caregateway.bench.subject;

import io.caregateway.bench.site.Program;
import io.caregateway.bench.site.Site;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * A broker in a process of its own, with the settings of the folder {@code compose}; only that it
 * listens on the loopback address and lets everybody in.
 *
 * @param url where the gateway finds it
 */
public record BrokerApart(Program program, String url) implements AutoCloseable {

  private static final String UP = "up";
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  static BrokerApart start(Site site) throws Exception {
    Path folder = Files.createDirectories(site.folder().resolve("broker"));
    int port = freePort();
    Program program =
        Program.start(
            site.folder().resolve("broker.log"),
            List.of(
                Program.tool("java"),
                "-Xmx1g",
                "-Dbroker.host=127.0.0.1",
                "-Dbroker.port=" + port,
                "-Dloader.main=" + BrokerApart.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                LAUNCHER,
                site.root().resolve("compose/artemis/broker.xml").toUri().toString(),
                folder.toString()));
    program.await(() -> Files.exists(folder.resolve(UP)));
    return new BrokerApart(program, "tcp://127.0.0.1:" + port);
  }

  /** The process itself: its settings, and the folder for its data. */
  public static void main(String[] arguments) throws Exception {
    FileConfiguration settings = new FileConfiguration();
    FileDeploymentManager deployment = new FileDeploymentManager(arguments[0]);
    deployment.addDeployable(settings);
    deployment.readConfiguration();
    settings.setSecurityEnabled(false);
    settings.setBrokerInstance(Path.of(arguments[1]).toFile());
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(settings);
    server.start();
    Files.createFile(Path.of(arguments[1]).resolve(UP));
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
