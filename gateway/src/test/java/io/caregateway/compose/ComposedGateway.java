package io.caregateway.compose;

import io.caregateway.processes.GatewayProcess;
import io.caregateway.processes.Metrics;
import io.caregateway.processes.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A packaged gateway with the environment and the command that compose.yaml gives it. */
final class ComposedGateway implements AutoCloseable {

  private final Path folder;
  private final GatewayProcess gateway;

  /**
   * @param program the folder of the unpacked application
   * @param variables of the host, for compose.yaml
   */
  ComposedGateway(String service, Path program, Path folder, Map<String, String> variables)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    ComposeFile file = ComposeFile.read(variables);
    Map<String, String> environment = file.environment(service);
    Path home = Path.of(environment.getOrDefault("GATEWAY_HOME", ""));
    List<String> command =
        new ArrayList<>(
            List.of(RunningProcess.java(), "-jar", program.resolve("gateway.jar").toString()));
    command.addAll(file.command(service));
    gateway = new GatewayProcess(home, folder.resolve("gateway.log"), environment, command);
    gateway.start();
  }

  void awaitHealthy() {
    gateway.awaitReady();
    gateway.running().await(this::healthy);
  }

  /** As the image's health check finds it. */
  private boolean healthy() throws IOException, InterruptedException {
    int port = gateway.management("/").getPort();
    RunningProcess check =
        RunningProcess.start(
            folder,
            folder.resolve("healthy.log"),
            Map.of("GATEWAY_MANAGEMENT_PORT", Integer.toString(port)),
            List.of("bash", ComposeFile.FOLDER.resolve("healthy").toString()));
    return check.process().waitFor() == 0;
  }

  Metrics metrics() throws IOException, InterruptedException {
    return gateway.metrics();
  }

  String said() throws IOException {
    return gateway.running().said();
  }

  @Override
  public void close() {
    gateway.close();
  }
}
