package io.caregateway.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broker of Artemis' own distribution, made and run by its own scripts. */
public final class BrokerProcess implements AutoCloseable {

  /** What it says once it takes connections. */
  private static final String READY = "AMQ221007";

  private final RunningProcess running;
  private final int port;

  private BrokerProcess(RunningProcess running, int port) {
    this.running = running;
    this.port = port;
  }

  /**
   * Makes an instance, without running it.
   *
   * @param folder where it is made
   * @param options of {@code artemis create}
   */
  public static void create(Path folder, List<String> options)
      throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("artemis.home", ""), "bin", "artemis");
    List<String> command = new ArrayList<>(List.of(program.toString(), "create"));
    command.addAll(options);
    command.add(".");
    Files.createDirectories(folder);
    RunningProcess.run(folder, folder.resolve("create.log"), Map.of(), command);
  }

  /**
   * Runs an instance.
   *
   * @param port at which it was told to listen
   * @param environment of its script
   */
  public static BrokerProcess run(Path folder, int port, Map<String, String> environment)
      throws IOException {
    RunningProcess running =
        RunningProcess.start(
            folder, folder.resolve("run.log"), environment, List.of("./bin/artemis", "run"));
    running.awaitLine(READY);
    return new BrokerProcess(running, port);
  }

  /** As {@code 127.0.0.1:61616}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    // the script's own child is the broker
    running.process().descendants().forEach(ProcessHandle::destroyForcibly);
    running.close();
  }
}
