package io.caregateway.gateway.cli.cards;

import io.caregateway.gateway.CareGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PKCS#11 token in a folder (SoftHSM2), and the command line in a process that sees it. */
final class SoftHsm {

  static final String PIN = "246810";

  /** What a process said. */
  record Ended(int exit, String out, String err) {}

  private final Path folder;

  SoftHsm(Path folder) throws Exception {
    this.folder = folder;
    Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n"
            .formatted(folder.resolve("tokens")));
    Files.writeString(folder.resolve("pin"), PIN);
  }

  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/softhsm2-util")) && library().isPresent();
  }

  private static Optional<Path> library() {
    return Stream.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so")
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }

  void makeToken() throws Exception {
    Ended made =
        run(
            List.of(
                "/usr/bin/softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "card",
                "--so-pin",
                "12345678",
                "--pin",
                PIN));
    if (made.exit() != 0) {
      throw new IllegalStateException(made.err());
    }
  }

  Path pinFile() {
    return folder.resolve("pin");
  }

  /** {@code gateway cards ...} with the token's library. */
  Ended cards(String command, Object... options) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CareGateway.class.getName(),
                "cards",
                command,
                "--pkcs11",
                library().orElseThrow().toString()));
    Stream.of(options).map(Object::toString).forEach(line::add);
    return run(line);
  }

  private Ended run(List<String> line) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("It did not end in a minute: " + line);
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
