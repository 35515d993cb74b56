package io.caregateway.gateway.signon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.saml.SamlRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final String HEAD = "| cause | what the user reads | shown by |\n|---|---|---|\n";
  private static final int DEEP_ENOUGH = 20;

  /** What stands of one cause in the document. */
  private record Row(String cause, String sentence, List<String> tests) {

    String inWords() {
      return "| `%s` | %s | %s |".formatted(cause, sentence, String.join("<br>", tests));
    }
  }

  @Test
  void theDocumentSaysWhatPeopleReadOfSamlAndWhichTestShowsIt() throws Exception {
    // where an answer is good and the person is not let in, they read the cause of that
    List<SamlRefusal> causes =
        Arrays.stream(SamlRefusal.values()).filter(c -> c != SamlRefusal.NOT_LET_IN).toList();
    assertSays("saml", rows(causes, "SamlRefusal", cause -> code(cause.advice())));
  }

  @Test
  void theDocumentSaysWhatWhoeverIsNotLetInReadsAndWhichTestShowsIt() throws Exception {
    assertSays("people", rows(List.of(Cause.values()), "Cause", Cause::code));
  }

  private static String code(SamlRefusal.Advice advice) {
    return advice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void assertSays(String part, List<Row> rows) throws IOException {
    String begin = "<!-- " + part + ": begin -->\n";
    String held = Files.readString(DOCUMENT);
    int from = held.indexOf(begin) + begin.length();
    int to = held.indexOf("<!-- " + part + ": end -->");
    if (Boolean.getBoolean("refusals.write")) {
      String table = rows.stream().map(row -> row.inWords() + "\n").collect(Collectors.joining());
      Files.writeString(DOCUMENT, held.substring(0, from) + HEAD + table + held.substring(to));
      return;
    }
    List<String> said = held.substring(from, to).lines().skip(HEAD.lines().count()).toList();
    assertThat(said).as("docs/refusals.md, which says how to write it").hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      assertThat(said.get(i)).startsWith("| `%s` | %s | ".formatted(row.cause(), row.sentence()));
      String last = said.get(i).substring(said.get(i).lastIndexOf(" | ") + 3);
      // a test more than the document names is no harm
      assertThat(row.tests()).contains(last.replace(" |", "").split("<br>"));
    }
  }

  private static <C extends Enum<C>> List<Row> rows(
      List<C> causes, String type, Function<C, String> code) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (C cause : causes) {
      String sentence = Advice.refused(code.apply(cause), "your practice manager").orElseThrow();
      rows.add(new Row(cause.name(), sentence, naming(type, cause.name())));
    }
    return rows;
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
