package io.caregateway.smartcards.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cause is shown by a test class that names it. */
class VirtualRefusalsDocTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path DOCUMENT = ROOT.resolve("docs/refusals.md");
  private static final List<String> TESTS =
      List.of(
          "smartcards/src/test/java/io/caregateway/smartcards/virtual",
          "gateway/src/test/java/io/caregateway/gateway/cards",
          "gateway/src/test/java/io/caregateway/gateway/pages");
  private static final String BEGIN = "<!-- virtual: begin -->\n";
  private static final String END = "<!-- virtual: end -->\n";
  private static final int DEEP_ENOUGH = 10;

  @Test
  void theDocumentSaysWhatTheUserReadsAndWhichTestShowsIt() throws Exception {
    String held = Files.readString(DOCUMENT);
    int from = held.indexOf(BEGIN) + BEGIN.length();
    String wanted = held.substring(0, from) + table() + held.substring(held.indexOf(END));
    if (Boolean.getBoolean("refusals.write")) {
      Files.writeString(DOCUMENT, wanted);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("docs/refusals.md is out of date: it says itself how to write it anew")
        .isEqualTo(wanted);
  }

  private static String table() throws IOException {
    Map<String, String> tests = tests();
    var table = new StringBuilder("| cause | what the user reads | shown by |\n|---|---|---|\n");
    for (CardRefusal cause : CardRefusal.values()) {
      List<String> shown = naming(cause, tests);
      assertThat(shown).as("%s is shown by no test", cause).isNotEmpty();
      table.append(
          "| `%s` | %s | %s |\n".formatted(cause, cause.sentence(), String.join("<br>", shown)));
    }
    return table.toString();
  }

  /** By its type, as text, or as a value of a table. */
  private static List<String> naming(CardRefusal cause, Map<String, String> tests) {
    Pattern named =
        Pattern.compile("\\bCardRefusal\\.%s\\b|\"%s\"|, ?%s[,\"]".formatted(cause, cause, cause));
    return tests.keySet().stream().filter(test -> named.matcher(tests.get(test)).find()).toList();
  }

  /** What is in each test class, by its name. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    for (String folder : TESTS) {
      try (Stream<Path> files =
          Files.find(ROOT.resolve(folder), DEEP_ENOUGH, (file, is) -> is.isRegularFile())) {
        for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    return tests;
  }
}
