package io.caregateway.processes;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A packaged gateway as a process of its own, which can be killed and started again. */
public final class GatewayProcess implements AutoCloseable {

  private final Path home;
  private final Path log;
  private final Map<String, String> environment;
  private final List<String> command;
  private @Nullable RunningProcess running;

  /**
   * @param home the gateway's own, as it is told by environment or command
   * @param log where what it writes to its standard output and error is appended
   * @param environment all of it
   */
  public GatewayProcess(
      Path home, Path log, Map<String, String> environment, List<String> command) {
    this.home = home;
    this.log = log;
    this.environment = Map.copyOf(environment);
    this.command = List.copyOf(command);
  }

  public void start() throws IOException {
    // a killed process leaves it behind
    Files.deleteIfExists(announcement());
    Path folder = Files.createDirectories(log.toAbsolutePath().getParent());
    running = RunningProcess.start(folder, log, environment, command);
  }

  /** Until it has announced its addresses. */
  public void awaitReady() {
    running().await(() -> Files.exists(announcement()));
  }

  public RunningProcess running() {
    if (running == null) {
      throw new IllegalStateException("the gateway was not started");
    }
    return running;
  }

  /** Lets it run for that long, during which it must not end by itself. */
  public void runFor(long millis) throws IOException, InterruptedException {
    running().runFor(millis);
  }

  /** As {@code kill -9}. */
  public void kill() throws InterruptedException {
    running().kill();
  }

  /** As {@code kill}: it puts everything away first. */
  public void stop() throws InterruptedException {
    running().stop();
  }

  /** So that what is left on the heap is what is really used. */
  public void collectGarbage() throws IOException, InterruptedException {
    String process = Long.toString(running().process().pid());
    List<String> collect = List.of(RunningProcess.tool("jcmd"), process, "GC.run");
    RunningProcess.run(home, home.resolve("jcmd.log"), Map.of(), collect);
  }

  public Metrics metrics() throws IOException, InterruptedException {
    return Metrics.scrape(management("/actuator/prometheus"));
  }

  /** An address of health and metrics. */
  public URI management(String path) throws IOException {
    return URI.create("http://" + announced("management") + path);
  }

  /** The address of the pages. */
  public String people() throws IOException {
    return "https://localhost:" + announced("people");
  }

  /** The address of the FHIR API. */
  public String machines() throws IOException {
    return "https://localhost:" + announced("machines");
  }

  public Path log() {
    return log;
  }

  private String announced(String what) throws IOException {
    Properties announced = new Properties();
    try (Reader reader = Files.newBufferedReader(announcement())) {
      announced.load(reader);
    }
    return announced.getProperty(what, "");
  }

  private Path announcement() {
    return home.resolve("serving.properties");
  }

  /** Ends it at once, if it runs. */
  @Override
  public void close() {
    if (running != null) {
      running.process().destroyForcibly();
    }
  }
}
