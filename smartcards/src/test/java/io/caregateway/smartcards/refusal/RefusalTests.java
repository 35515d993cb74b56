package io.caregateway.smartcards.refusal;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of this module that show a refusal, by what they say of themselves. */
final class RefusalTests {

  private RefusalTests() {}

  /** Names as {@code CardProofTest.refusesThis}, in order, by cause. */
  static Map<Refusal, Set<String>> all() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Refuses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      Map<Refusal, TreeSet<String>> tests =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(file -> file.endsWith("Test.class"))
              .map(file -> file.replaceAll("\\.class$", "").replace('/', '.'))
              .flatMap(name -> Arrays.stream(load(name).getDeclaredMethods()))
              .flatMap(RefusalTests::shown)
              .collect(
                  Collectors.groupingBy(
                      Map.Entry::getKey,
                      Collectors.mapping(
                          Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
      return Map.copyOf(tests);
    }
  }

  private static Stream<Map.Entry<Refusal, String>> shown(Method test) {
    Refuses refuses = test.getAnnotation(Refuses.class);
    List<Refusal> causes = refuses == null ? List.of() : List.of(refuses.value());
    String name = test.getDeclaringClass().getSimpleName() + "." + test.getName();
    return causes.stream().map(cause -> Map.entry(cause, name));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, RefusalTests.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
