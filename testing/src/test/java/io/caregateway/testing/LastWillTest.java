package io.caregateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class LastWillTest {

  /** A test run that starts the shared server, tells its port and waits to be ended. */
  public static final class TestRun {
    public static void main(String[] arguments) throws Exception {
      String url = SharedServer.get().create(List.of()).url();
      System.out.println(url);
      System.in.read();
      System.exit(0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesNeitherServerNorFolderBehind(boolean killed, @TempDir Path temporary)
      throws Exception {
    Path programs = Files.createDirectories(SharedServer.programs());
    Files.createSymbolicLink(temporary.resolve(programs.getFileName()), programs);
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                TestRun.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(run.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("jdbc:postgresql:");
    Path home;
    try (var folders = Files.newDirectoryStream(temporary, "caregateway-test-db-*")) {
      home = folders.iterator().next();
    }
    long server =
        Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0).strip());

    if (killed) {
      run.destroyForcibly();
    } else {
      run.getOutputStream().close();
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(home));
    await().until(() -> ProcessHandle.of(server).isEmpty());
  }
}
