package io.caregateway.smartcards.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalsDocTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.root"), "docs", "refusals.md");
  private static final String BEGIN = "<!-- cards: begin -->\n";
  private static final String END = "<!-- cards: end -->\n";

  @Test
  void everyCauseHasATest() throws Exception {
    assertThat(RefusalTests.all().keySet()).containsExactlyInAnyOrder(Refusal.values());
  }

  @Test
  void everyCauseTellsTheUserWhatIsWrongAndWhatToDo() {
    assertThat(Refusal.values())
        .allSatisfy(cause -> assertThat(cause.sentence()).matches("[A-Z].+\\. [A-Z].+\\."));
    assertThat(new HashSet<>(Arrays.stream(Refusal.values()).map(Refusal::sentence).toList()))
        .hasSameSizeAs(Refusal.values());
  }

  @Test
  void theDocumentSaysWhatTheCodeSays() throws Exception {
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

  private static String table() throws Exception {
    Map<Refusal, Set<String>> tests = RefusalTests.all();
    var table = new StringBuilder("| cause | what the user reads | shown by |\n|---|---|---|\n");
    for (Refusal cause : Refusal.values()) {
      table.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  cause,
                  cause.sentence(),
                  String.join("<br>", tests.getOrDefault(cause, Set.of()))));
    }
    return table.toString();
  }
}
