package io.caregateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The folder of outside checks. Whoever asks for what is not there is skipped. */
public final class Shared {

  private Shared() {}

  public static Path dir(String name) {
    String root = System.getProperty("shared.dir");
    Assumptions.assumeTrue(root != null, "no folder of outside checks is named");
    Path dir = Path.of(root).resolve(name);
    Assumptions.assumeTrue(Files.exists(dir), "the folder of outside checks is absent");
    return dir;
  }

  /** Every file below, in order. Never none. */
  public static List<Path> files(Path dir, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }
}
