package io.caregateway.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stubs as a process, with the command that compose.yaml gives them. */
final class ComposedStubs implements AutoCloseable {

  private static final String READY = "Stubs are ready at ";

  private final RunningProcess running;

  ComposedStubs(ComposeFile file, Path folder) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                RunningProcess.java(), "-Xmx256m", "-jar", Packages.packed("stubs").toString()));
    command.addAll(file.command("stubs"));
    running =
        RunningProcess.start(
            Files.createDirectories(folder), folder.resolve("stubs.log"), Map.of(), command);
    running.awaitLine(READY);
  }

  /** As {@code http://127.0.0.1:9000}. */
  String address() throws IOException {
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
