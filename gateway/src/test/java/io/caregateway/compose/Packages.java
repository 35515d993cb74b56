package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.processes.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** What {@code mvn package} made, unpacked as the Dockerfile does it. */
final class Packages {

  private static final Pattern LAYER =
      Pattern.compile("COPY --from=unpacked /unpacked/(gateway/[a-z-]+)/ \\./");

  private Packages() {}

  static Path packed(String module) {
    Path jar = ComposeFile.FOLDER.resolveSibling(module + "/target/app/" + module + ".jar");
    assertThat(jar).isRegularFile();
    return jar;
  }

  /** The folder that becomes {@code /app} in the image: the layers that the Dockerfile copies. */
  static Path unpacked(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    RunningProcess.run(
        folder,
        folder.resolve("extract.log"),
        Map.of(),
        List.of(
            RunningProcess.java(),
            "-XX:TieredStopAtLevel=1",
            "-Djarmode=tools",
            "-jar",
            packed("gateway").toString(),
            "extract",
            "--layers",
            "--destination",
            "gateway"));
    Path app = folder.resolve("app");
    Matcher layer = LAYER.matcher(Files.readString(ComposeFile.FOLDER.resolve("Dockerfile")));
    while (layer.find()) {
      FileSystemUtils.copyRecursively(folder.resolve(layer.group(1)), app);
    }
    assertThat(app.resolve("gateway.jar")).isRegularFile();
    return app;
  }
}
