package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SyncTest {

  @RegisterExtension
  static final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(60));

  @TempDir static Path folder;
  private static Path config = Path.of("");

  @BeforeAll
  static void settings() throws IOException {
    String yaml =
        """
        gateway:
          practices:
            A81001:
              name: The Surgery
              clinical-system: emis
              base-url: %s
              sync: {page-size: 20}
            X99999:
              name: Nowhere
              clinical-system: emis
              base-url: %s/nowhere
        """;
    config =
        Files.writeString(
            folder.resolve("settings.yaml"),
            yaml.formatted(stubs.fhirBase("A81001"), stubs.stubs().baseUrl()));
  }

  @Test
  void takesInAWholePracticeByItself() {
    Typed first = sync("--practice", "A81001", "--full");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("A81001: done. 60 seen");
    assertThat(first.exit()).isZero();
    Typed second = sync("--practice", "A81001");
    assertThat(second.out())
        .contains("A81001: done.")
        .contains(" 0 changed")
        .doesNotContain("CamelContext");
  }

  @Test
  void saysWhatWentWrong() {
    Typed typed = sync("--practice", "X99999");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).startsWith("X99999: ");
  }

  @Test
  void refusesAPracticeThatIsNotSetUp() {
    Typed typed = sync("--practice", "Z99999");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err().strip())
        .isEqualTo(
            "The practice Z99999 is not set up here. Check the code, or add it under"
                + " gateway.practices.");
  }

  @Test
  void refusesWhatIsNoCode() {
    Typed typed = sync("--practice", "surgery!");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("'surgery!' is no practice's ODS code").hasLineCount(1);
  }

  private static Typed sync(String... words) {
    String[] line = new String[words.length + 5];
    line[0] = "sync";
    line[1] = "--home";
    line[2] = folder.resolve("home").toString();
    line[3] = "--config";
    line[4] = config.toString();
    System.arraycopy(words, 0, line, 5, words.length);
    return Typed.line(line);
  }
}
