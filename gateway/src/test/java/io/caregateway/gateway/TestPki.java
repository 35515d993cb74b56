package io.caregateway.gateway;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The one development PKI of this JVM's tests. */
final class TestPki {

  private TestPki() {}

  static DevelopmentPki get() {
    return Holder.PKI;
  }

  private static final class Holder {
    static final DevelopmentPki PKI = write();

    private static DevelopmentPki write() {
      try {
        Path folder = Files.createTempDirectory("caregateway-test-certs-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-test-certs"));
        return DevelopmentPki.write(folder, Options.standard());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
