package io.caregateway.gateway.signon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.saml.SamlRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cause is shown by a test class that names it. */
class SignOnRefusalsDocTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path DOCUMENT = ROOT.resolve("docs/refusals.md");
  private static final Path TESTS = ROOT.resolve("gateway/src/test/java");
  private static final int DEEP_ENOUGH = 20;

  @Test
  void theDocumentSaysWhatTheCodeSaysOfSaml() throws Exception {
    // where an answer is good and the person is not let in, they read the cause of that
    List<SamlRefusal> causes =
        Arrays.stream(SamlRefusal.values()).filter(c -> c != SamlRefusal.NOT_LET_IN).toList();
    assertSays("saml", table(causes, "SamlRefusal", cause -> code(cause.advice())));
  }

  @Test
  void theDocumentSaysWhatTheCodeSaysOfWhoeverIsNotLetIn() throws Exception {
    assertSays("people", table(List.of(Cause.values()), "Cause", Cause::code));
  }

  private static String code(SamlRefusal.Advice advice) {
    return advice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void assertSays(String part, String table) throws IOException {
    String begin = "<!-- " + part + ": begin -->\n";
    String held = Files.readString(DOCUMENT);
    int from = held.indexOf(begin) + begin.length();
    int to = held.indexOf("<!-- " + part + ": end -->");
    String wanted = held.substring(0, from) + table + held.substring(to);
    if (Boolean.getBoolean("refusals.write")) {
      Files.writeString(DOCUMENT, wanted);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("docs/refusals.md is out of date: it says itself how to write it anew")
        .isEqualTo(wanted);
  }

  private static <C extends Enum<C>> String table(
      List<C> causes, String type, Function<C, String> code) throws IOException {
    StringBuilder table = new StringBuilder("| cause | what the user reads | shown by |\n");
    table.append("|---|---|---|\n");
    for (C cause : causes) {
      List<String> tests = naming(type, cause.name());
      assertThat(tests).as("tests of " + cause).isNotEmpty();
      String sentence = Advice.refused(code.apply(cause), "your practice manager").orElseThrow();
      table.append("| `%s` | %s | %s |\n".formatted(cause, sentence, String.join("<br>", tests)));
    }
    return table.toString();
  }

  private static List<String> naming(String type, String cause) throws IOException {
    Pattern named = Pattern.compile("\\b%s\\.%s\\b|\"%s\"".formatted(type, cause, cause));
    try (Stream<Path> files =
        Files.find(
            TESTS.resolve("io/caregateway/gateway/signon"),
            DEEP_ENOUGH,
            (file, is) -> file.toString().endsWith("Test.java"))) {
      return files
          .filter(file -> named.matcher(read(file)).find())
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .sorted()
          .distinct()
          .collect(Collectors.toList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
