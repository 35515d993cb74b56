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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is shown by a test is shown by one that there is. */
class SecurityDocTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
  private static final int DEEP_ENOUGH = 20;

  @ParameterizedTest
  @ValueSource(strings = {"security.md", "clinical-safety.md", "data-protection.md"})
  void namesOnlyTestsThatExist(String document) throws IOException {
    List<String> named = lines(document).stream().flatMap(SecurityDocTest::named).toList();
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(tests()).containsAll(named);
  }

  @Test
  void namesATestForEveryThreat() throws IOException {
    assertThat(lines("security.md").stream().filter(SecurityDocTest::isThreat))
        .hasSizeGreaterThan(50)
        .allSatisfy(threat -> assertThat(named(threat)).as(threat).isNotEmpty());
  }

  @Test
  void namesATestForEveryHazard() throws IOException {
    assertThat(lines("clinical-safety.md").stream().filter(line -> line.matches("\\| H\\d+ .*")))
        .hasSizeGreaterThan(10)
        .allSatisfy(hazard -> assertThat(named(hazard)).as(hazard).isNotEmpty());
  }

  private static List<String> lines(String document) throws IOException {
    return Files.readAllLines(ROOT.resolve("docs").resolve(document));
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
