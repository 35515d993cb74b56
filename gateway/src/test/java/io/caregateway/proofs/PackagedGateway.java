package io.caregateway.proofs;

import io.caregateway.processes.GatewayProcess;
import io.caregateway.processes.RunningProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code gateway.jar serve} with the demo's settings and a proof's own. */
final class PackagedGateway {

  private PackagedGateway() {}

  /**
   * @param settings a YAML file that adds to the demo's settings
   */
  static GatewayProcess at(Path home, Path settings, String... javaOptions) {
    List<String> command = new ArrayList<>(List.of(RunningProcess.java()));
    command.addAll(List.of(javaOptions));
    command.addAll(List.of("-jar", System.getProperty("gateway.jar", ""), "serve", "--demo"));
    command.addAll(List.of("--home", home.toString(), "--config", settings.toString()));
    return new GatewayProcess(home, home.resolve("gateway.log"), Map.of(), command);
  }
}
