package io.caregateway.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The product's Java sources. */
final class Sources {

  private Sources() {}

  /** Each file's name with what it says. */
  static Map<String, String> all() {
    Map<String, String> sources = new TreeMap<>();
    for (String module :
        List.of("database", "feed", "safeguards", "routes", "core", "gateway", "smartcards")) {
      Path root = Path.of(System.getProperty("project.root"), module, "src/main/java");
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          sources.put(root.relativize(file).toString(), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }
}
