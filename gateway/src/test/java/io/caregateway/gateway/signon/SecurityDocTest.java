package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown by a test is shown by one that there is. */
class SecurityDocTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
  private static final int DEEP_ENOUGH = 20;

  private static List<String> lines;

  @BeforeAll
  static void read() throws IOException {
    lines = Files.readAllLines(ROOT.resolve("docs/security.md"));
  }

  @Test
  void namesOnlyTestsThatExist() throws IOException {
    List<String> named = lines.stream().flatMap(SecurityDocTest::named).toList();
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(tests()).containsAll(named);
  }

  @Test
  void namesATestForEveryThreat() {
    assertThat(lines.stream().filter(SecurityDocTest::isThreat))
        .hasSizeGreaterThan(50)
        .allSatisfy(threat -> assertThat(named(threat)).as(threat).isNotEmpty());
  }

  private static boolean isThreat(String line) {
    return line.startsWith("| ") && !line.startsWith("| Who could try what");
  }

  private static Stream<String> named(String line) {
    return NAMED.matcher(line).results().map((MatchResult found) -> found.group(1));
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(SecurityDocTest::classes)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> classes(Path folder) {
    try (Stream<Path> files =
        Files.find(folder, DEEP_ENOUGH, (file, is) -> file.toString().endsWith(".java"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException("the tests of " + folder + " cannot be listed", e);
    }
  }
}
