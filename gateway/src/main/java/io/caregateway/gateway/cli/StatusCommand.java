package io.caregateway.gateway.cli;

import io.caregateway.gateway.cli.option.WithHelp;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.listeners.Announcement;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code status}: whether a gateway serves from this home, and how it is. */
@Command(
    name = "status",
    sortOptions = false,
    description = "Says whether a gateway serves from this home, and how it is.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:it serves and is well", " 1:it does not, or something is amiss"})
final class StatusCommand extends WithHelp implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder of its data (default: ./${DEFAULT-VALUE})")
  private Path home = Path.of("data");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = home.toAbsolutePath().normalize();
    Optional<Announcement> serving = Announcement.find(new Home(folder));
    Optional<JsonNode> health =
        serving.isPresent() ? health(serving.get().management()) : Optional.empty();
    if (health.isEmpty()) {
      out.println("No gateway serves from " + folder + ".");
      return ExitCode.SOFTWARE;
    }
    out.println("pages     https://localhost:" + serving.orElseThrow().people());
    out.println("machines  https://localhost:" + serving.orElseThrow().machines() + "/fhir/R4");
    out.println("health    http://" + serving.orElseThrow().management() + "/actuator/health");
    HealthLines.of(health.get()).forEach(out::println);
    return health.get().path("status").asString().equals("UP") ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Optional<JsonNode> health(String management) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + management + "/actuator/health"))
            .timeout(PATIENCE)
            .build();
    try {
      return Optional.of(
          JsonMapper.shared()
              .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()));
    } catch (IOException e) {
      // what a killed process left behind
      return Optional.empty();
    }
  }
}
