package io.caregateway.processes;

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

/** A process of a site. What it says is appended to a file. */
public record RunningProcess(Process process, Path log) implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final long STOP_SECONDS = 60;

  public static String java() {
    return tool("java");
  }

  /** A program of this JDK. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /**
   * @param environment all of it: nothing of this process's own gets in but the search path
   */
  public static RunningProcess start(
      Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    String path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new RunningProcess(builder.start(), log);
  }

  /** Runs a command to its end. */
  public static void run(
      Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    try (RunningProcess running = start(folder, log, environment, command)) {
      assertThat(running.process.waitFor())
          .as("%s, see %s: %s", command.get(0), log, Files.readString(log))
          .isZero();
    }
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              assertThat(process.isAlive()).as("it runs: %s", tail()).isTrue();
              return condition.call();
            });
  }

  public void awaitLine(String part) {
    await(() -> said().contains(part));
  }

  /** Lets it run for that long, during which it must not end by itself. */
  void runFor(long millis) throws IOException, InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    assertThat(ended).as("it ended by itself: %s", tail()).isFalse();
  }

  /** As {@code kill}: it puts everything away first. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).as("it stops in time").isTrue();
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public String said() throws IOException {
    return Files.readString(log);
  }

  private String tail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  /** Ends it: kindly, and by force where that takes too long. */
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
