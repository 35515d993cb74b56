package io.caregateway.safeguards.encryption;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one token of SoftHSM2 that this module's tests have, made afresh. */
final class SoftToken {

  static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  static final String ABSENT = "SoftHSM2 is not installed (Debian package softhsm2): skipped";

  private SoftToken() {}

  static boolean there() {
    return Files.exists(LIBRARY) && System.getenv("SOFTHSM2_CONF") != null;
  }

  static void make(String pin) throws Exception {
    Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = Files.createTempDirectory(settings.getParent(), "softhsm-");
    Files.writeString(
        settings, "directories.tokendir = %s\nobjectstore.backend = file\n".formatted(tokens));
    Path log = tokens.resolve("made.log");
    Process made =
        new ProcessBuilder(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "cards",
                "--so-pin",
                "9281",
                "--pin",
                pin)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    if (made.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }
}
