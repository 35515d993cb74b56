package io.caregateway.smartcards.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirtualRefusalsDocTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.root"), "docs", "refusals.md");

  @ParameterizedTest
  @EnumSource
  void theTableSaysWhatTheUserReads(CardRefusal refusal) throws Exception {
    assertThat(Files.readString(DOCUMENT))
        .contains("| `%s` | %s | ".formatted(refusal.name(), refusal.sentence()));
  }

  @Test
  void aTestShowsEach() throws Exception {
    String table =
        Files.readString(DOCUMENT).replaceAll("(?s).*## Virtual smartcards(.*?)\\n## .*", "$1");
    assertThat(table.lines().filter(line -> line.startsWith("| `")))
        .hasSize(CardRefusal.values().length)
        .allMatch(line -> line.matches(".* \\| [A-Za-z]+Test(<br>[A-Za-z]+Test)* \\|"));
  }
}
