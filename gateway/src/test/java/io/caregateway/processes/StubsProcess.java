package io.caregateway.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code stubs.jar} as a process of its own. */
public final class StubsProcess implements AutoCloseable {

  private static final String READY = "Stubs are ready at ";

  private final RunningProcess running;

  private StubsProcess(RunningProcess running) {
    this.running = running;
  }

  /**
   * @param folder for its log
   * @param options as {@code --port 0 --patients 100}
   */
  public static StubsProcess start(Path folder, List<String> options) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(RunningProcess.java(), "-Xmx768m", "-XX:+UseSerialGC", "-jar"));
    command.add(System.getProperty("stubs.jar", ""));
    command.addAll(options);
    RunningProcess running =
        RunningProcess.start(
            Files.createDirectories(folder), folder.resolve("stubs.log"), Map.of(), command);
    running.awaitLine(READY);
    return new StubsProcess(running);
  }

  /** As {@code http://127.0.0.1:9000}. */
  public String address() throws IOException {
    return running
        .said()
        .lines()
        .filter(line -> line.startsWith(READY))
        .map(line -> line.substring(READY.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    running.close();
  }
}
