package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A process of a site, with its output in a file. */
record RunningProcess(Process process, Path log) implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final long STOP_SECONDS = 30;

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * @param environment all of it: nothing of this process's own gets in but the search path
   */
  static RunningProcess start(
      Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    String path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new RunningProcess(builder.start(), log);
  }

  /** Runs a command to its end. */
  static void run(Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    try (RunningProcess running = start(folder, log, environment, command)) {
      assertThat(running.process.waitFor())
          .as("%s, see %s: %s", command.get(0), log, Files.readString(log))
          .isZero();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              assertThat(process.isAlive()).as("it runs: %s", tail()).isTrue();
              return condition.call();
            });
  }

  void awaitLine(String part) {
    await(() -> said().contains(part));
  }

  String said() throws IOException {
    return Files.readString(log);
  }

  private String tail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
