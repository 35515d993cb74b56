package io.caregateway.compose;

import io.caregateway.processes.BrokerProcess;
import io.caregateway.processes.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** A broker made as the image makes it, with the site's own files put over what that wrote. */
final class ComposedBroker {

  private static final String OVERRIDES = "/var/lib/artemis-instance/etc-override/";

  private ComposedBroker() {}

  static BrokerProcess start(ComposeFile file, PreparedSite site, Path folder)
      throws IOException, InterruptedException {
    String options =
        "--user artemis --password artemis --silent --require-login "
            + file.environment("artemis").get("EXTRA_ARGS");
    BrokerProcess.create(folder, List.of(options.split(" ", -1)));
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
    int port = RunningProcess.freePort();
    return BrokerProcess.run(
        folder,
        port,
        Map.of(
            "JAVA_ARGS",
            "-Xmx256m -XX:+UseSerialGC --add-opens java.base/jdk.internal.misc=ALL-UNNAMED",
            "JAVA_ARGS_APPEND",
            "-Dbroker.host=127.0.0.1 -Dbroker.port=" + port));
  }
}
