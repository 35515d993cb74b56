package io.caregateway.gateway;

import io.caregateway.certsdev.CertsDev;
import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.processes.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The one development PKI of this module's tests, made once for all JVMs that run them. */
public final class TestPki {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path FOLDER = TARGET.resolve("test-pki");

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
        Files.createDirectories(TARGET);
        Path lock = TARGET.resolve("test-pki.lock");
        try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          file.lock();
          if (Files.notExists(FOLDER)) {
            makeByItself();
          }
          return DevelopmentPki.write(FOLDER, Options.standard());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** A JVM that takes its time to compile makes keys in a third of what the tests' would need. */
    private static void makeByItself() throws IOException, InterruptedException {
      RunningProcess.run(
          TARGET,
          TARGET.resolve("test-pki.log"),
          Map.of(),
          List.of(
              RunningProcess.java(),
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              CertsDev.class.getName(),
              "--out",
              FOLDER.toString()));
    }
  }
}
