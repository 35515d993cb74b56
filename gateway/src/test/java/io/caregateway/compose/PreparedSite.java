package io.caregateway.compose;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caregateway.gateway.TestPki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code compose/prepare} makes, in a folder of a test's own. */
record PreparedSite(Path folder) {

  /** Skips the test where {@code certs-dev} is not packed, as before {@code mvn package}. */
  static PreparedSite in(Path folder) throws IOException, InterruptedException {
    Path certificates = ComposeFile.FOLDER.resolveSibling("certs-dev/target/app/certs-dev.jar");
    assumeTrue(Files.exists(certificates), "certs-dev is packed by mvn package");
    Path said = folder.resolveSibling("prepare.log");
    Process preparing =
        new ProcessBuilder(
                ComposeFile.FOLDER.resolve("prepare").toString(),
                "--no-packages",
                "--site",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (preparing.waitFor() != 0) {
      throw new IllegalStateException("prepare failed: " + Files.readString(said));
    }
    return new PreparedSite(folder);
  }

  /** As {@link #in}, with the tests' own keys there already: to make a site's takes seconds. */
  static PreparedSite withKeys(Path folder) throws IOException, InterruptedException {
    TestPki.copyTo(folder.resolve("certs"));
    return in(folder);
  }

  /** The file that compose.yaml names as {@code ./site/...}. */
  Path file(String named) {
    return folder.resolve(named.replaceFirst("^\\./site/", ""));
  }

  String secret(String name) throws IOException {
    return Files.readString(folder.resolve("secrets").resolve(name));
  }
}
