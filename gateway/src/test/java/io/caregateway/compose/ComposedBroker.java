package io.caregateway.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A broker process, made as the image makes it, with the site's own files put over what that wrote.
 */
final class ComposedBroker implements AutoCloseable {

  private static final String OVERRIDES = "/var/lib/artemis-instance/etc-override/";

  private final RunningProcess running;
  private final int port = RunningProcess.freePort();

  ComposedBroker(ComposeFile file, PreparedSite site, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String program = Path.of(System.getProperty("artemis.home", ""), "bin", "artemis").toString();
    String arguments =
        "create --user artemis --password artemis --silent --require-login "
            + file.environment("artemis").get("EXTRA_ARGS")
            + " .";
    List<String> create =
        Stream.concat(Stream.of(program), List.of(arguments.split(" ", -1)).stream()).toList();
    RunningProcess.run(folder, folder.resolve("create.log"), Map.of(), create);
    for (String volume : ComposeFile.texts(file.service("artemis").path("volumes"))) {
      String[] parts = volume.split(":", -1);
      if (parts[1].startsWith(OVERRIDES)) {
        Path source =
            parts[0].startsWith("./site/")
                ? site.file(parts[0])
                : ComposeFile.FOLDER.resolve(parts[0]);
        Files.copy(
            source,
            folder.resolve("etc").resolve(parts[1].substring(OVERRIDES.length())),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Map<String, String> environment =
        Map.of(
            "JAVA_ARGS",
            "-Xmx256m -XX:+UseSerialGC --add-opens java.base/jdk.internal.misc=ALL-UNNAMED",
            "JAVA_ARGS_APPEND",
            "-Dbroker.host=127.0.0.1 -Dbroker.port=" + port);
    running =
        RunningProcess.start(
            folder, folder.resolve("run.log"), environment, List.of("./bin/artemis", "run"));
    running.awaitLine("AMQ221007");
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    running.close();
  }
}
