package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A broker from Artemis' own distribution, as a process of its own on the loopback address. */
final class ArtemisProcess implements AutoCloseable {

  static final String USER = "gateway";
  static final String PASSWORD = "broker-of-a-test";

  private static final Duration START = Duration.ofMinutes(2);

  /** So that what is sent before the core listens waits for it. */
  private static final String CORE =
      """
      <addresses>
         <address name="care.demographics"><multicast><queue name="care-core"/></multicast></address>
      """;

  private final Process process;
  private final int port;

  private ArtemisProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param folder where the broker's instance is made
   */
  static ArtemisProcess start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path artemis = Path.of(System.getProperty("artemis.home", ""), "bin", "artemis");
    String options =
        " create %s --silent --require-login --user %s --password %s --host 127.0.0.1"
            + " --default-port %d --no-web --nio --no-autotune --no-amqp-acceptor"
            + " --no-hornetq-acceptor --no-mqtt-acceptor --no-stomp-acceptor";
    String create = "sh " + artemis + options.formatted(folder, USER, PASSWORD, port);
    Process created =
        shell(artemis, folder.resolveSibling("artemis-create.log"))
            .command(create.split(" "))
            .start();
    assertThat(created.waitFor()).as("artemis create").isZero();
    Path settings = folder.resolve("etc").resolve("broker.xml");
    Files.writeString(settings, Files.readString(settings).replace("<addresses>", CORE));
    Path run = folder.resolve("bin").resolve("artemis");
    Process running =
        shell(run, folder.resolve("artemis.log")).command("sh", run.toString(), "run").start();
    await().atMost(START).until(() -> accepts(port));
    return new ArtemisProcess(running, port);
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static ProcessBuilder shell(Path program, Path log) {
    assertThat(program).exists();
    ProcessBuilder builder = new ProcessBuilder();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
