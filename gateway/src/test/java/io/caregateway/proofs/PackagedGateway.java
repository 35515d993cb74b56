package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code gateway.jar serve} as a process of its own, which can be killed and started again. */
final class PackagedGateway implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Path home;
  private final Path settings;
  private final List<String> javaOptions;
  private @Nullable Process process;

  /**
   * @param settings a YAML file that adds to the demo's settings
   */
  PackagedGateway(Path home, Path settings, String... javaOptions) {
    this.home = home;
    this.settings = settings;
    this.javaOptions = List.of(javaOptions);
  }

  void start() throws IOException {
    Files.createDirectories(home);
    // a killed process leaves it behind
    Files.deleteIfExists(announcement());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", System.getProperty("gateway.jar", ""), "serve", "--demo"));
    command.addAll(List.of("--home", home.toString(), "--config", settings.toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  /** Lets it run for that long, during which it must not end by itself. */
  void runFor(long millis) throws IOException, InterruptedException {
    boolean ended = process().waitFor(millis, TimeUnit.MILLISECONDS);
    assertThat(ended).as("the gateway ended by itself: %s", lastWords()).isFalse();
  }

  void awaitReady() {
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              assertThat(process().isAlive()).as("the gateway runs: %s", lastWords()).isTrue();
              return Files.exists(announcement());
            });
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process().destroyForcibly().waitFor();
  }

  /** As {@code kill}: it puts everything away first. */
  void stop() throws InterruptedException {
    process().destroy();
    assertThat(process().waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
        .as("the gateway stops in time")
        .isTrue();
  }

  /** Address of health and metrics. */
  String management() throws IOException {
    return "http://" + announced("management");
  }

  /** Address of the pages. */
  String people() throws IOException {
    return "https://localhost:" + announced("people");
  }

  /** Address of the FHIR API. */
  String machines() throws IOException {
    return "https://localhost:" + announced("machines");
  }

  private String announced(String what) throws IOException {
    Properties announced = new Properties();
    try (Reader reader = Files.newBufferedReader(announcement())) {
      announced.load(reader);
    }
    return announced.getProperty(what, "");
  }

  /** So that what is left on the heap is what is really used. */
  void collectGarbage() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(process().pid()), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Everything that it wrote to its standard output and error. */
  Path log() {
    return home.resolve("gateway.log");
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private Process process() {
    if (process == null) {
      throw new IllegalStateException("the gateway was not started");
    }
    return process;
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private Path announcement() {
    return home.resolve("serving.properties");
  }
}
