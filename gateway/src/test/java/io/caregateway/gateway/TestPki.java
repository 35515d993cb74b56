package io.caregateway.gateway;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** The one development PKI of this module's tests, made once for all JVMs that run them. */
public final class TestPki {

  private static final Path FOLDER = Path.of("target", "test-pki").toAbsolutePath();

  private TestPki() {}

  public static DevelopmentPki get() {
    return Holder.PKI;
  }

  /** A copy in a folder, for who starts a gateway there that keeps its PKI to itself. */
  public static DevelopmentPki copyTo(Path folder) throws IOException {
    FileSystemUtils.copyRecursively(get().folder(), folder);
    return DevelopmentPki.write(folder, Options.standard());
  }

  private static final class Holder {
    static final DevelopmentPki PKI = write();

    private static DevelopmentPki write() {
      try {
        Files.createDirectories(FOLDER);
        Path lock = FOLDER.resolveSibling("test-pki.lock");
        try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          file.lock();
          return DevelopmentPki.write(FOLDER, Options.standard());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
