package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KeysTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  @TempDir static Path folder;
  private static Path config = Path.of("");

  @BeforeAll
  static void settings() throws IOException {
    config = DatabaseConfig.in(folder, DB.settings());
  }

  @Test
  void rollsKeysOverAndChecksWhatTheySealAndWrapsNoneWithoutARecord() throws Throwable {
    Typed first = keys("roll-over", "--practice", "A81001");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("A81001: done. 1 fields lie under the new key.");
    assertThat(first.exit()).isZero();

    Typed rewrapped = keys("rewrap", "--new", "--drop-unused");
    assertThat(rewrapped.err()).isEmpty();
    assertThat(rewrapped.out())
        .contains("A81001: under file:key-encryption-key-2")
        .contains("SITE: under file:key-encryption-key-2")
        .contains("destroyed: file:key-encryption-key");

    Typed checked = keys("check");
    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).contains("A81001: 2 sealed fields looked at");
    assertThat(checked.exit()).isZero();

    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), List.of("A81001", "SITE"));
    unrecorded.staysUndone(
        Act.KEYS_REWRAPPED,
        () -> assertThat(keys("rewrap", "--new", "--drop-unused").exit()).isNotZero());
    assertThat(keys("check").exit()).isZero();
  }

  @Test
  void refusesAPracticeThatHasNoKeys() {
    Typed refused = keys("roll-over", "--practice", "Z99999");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("No practice Z99999 has keys here.");
  }

  private static Typed keys(String... options) {
    return Typed.line(
        Stream.of(
                Stream.of("keys"),
                Arrays.stream(options),
                Stream.of(
                    "--home", folder.resolve("home").toString(), "--config", config.toString()))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }
}
