package io.caregateway.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A packaged gateway with the environment and the command that compose.yaml gives it. */
final class ComposedGateway implements AutoCloseable {

  private final Path folder;
  private final Path home;
  private final RunningProcess running;

  /**
   * @param program the folder of the unpacked application
   * @param variables of the host, for compose.yaml
   */
  ComposedGateway(String service, Path program, Path folder, Map<String, String> variables)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    ComposeFile file = ComposeFile.read(variables);
    Map<String, String> environment = file.environment(service);
    home = Path.of(environment.getOrDefault("GATEWAY_HOME", ""));
    List<String> command =
        new ArrayList<>(
            List.of(RunningProcess.java(), "-jar", program.resolve("gateway.jar").toString()));
    command.addAll(file.command(service));
    running = RunningProcess.start(folder, folder.resolve("gateway.log"), environment, command);
  }

  void awaitHealthy() {
    running.await(() -> Files.exists(announcement()) && healthy());
  }

  /** As the image's health check finds it. */
  private boolean healthy() throws IOException, InterruptedException {
    RunningProcess check =
        RunningProcess.start(
            folder,
            folder.resolve("healthy.log"),
            Map.of("GATEWAY_MANAGEMENT_PORT", Integer.toString(management("/").getPort())),
            List.of("bash", ComposeFile.FOLDER.resolve("healthy").toString()));
    return check.process().waitFor() == 0;
  }

  Metrics metrics() throws IOException, InterruptedException {
    return Metrics.scrape(management("/actuator/prometheus"));
  }

  String said() throws IOException {
    return running.said();
  }

  URI management(String path) throws IOException {
    Properties announced = new Properties();
    try (var in = Files.newBufferedReader(announcement())) {
      announced.load(in);
    }
    return URI.create("http://" + announced.getProperty("management") + path);
  }

  private Path announcement() {
    return home.resolve("serving.properties");
  }

  @Override
  public void close() {
    running.close();
  }
}
