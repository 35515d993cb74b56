package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RetentionCommandsTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final String PATIENT = "11111111-2222-3333-4444-555555555555";
  private static final Pattern HELD = Pattern.compile("Held as (\\S+)\\.");

  @TempDir static Path folder;
  private static Path config = Path.of("");

  @BeforeAll
  static void config() throws Exception {
    config = DatabaseConfig.in(folder, DB.settings());
  }

  @Test
  void placesListsAndReleasesAHoldEachWithARecord() {
    Typed held =
        retention("hold", "--practice", "A81001", "--patient", PATIENT, "--reason", "claim 7");
    assertThat(held.err()).isEmpty();
    assertThat(held.exit()).isZero();
    Matcher hold = HELD.matcher(held.out());
    assertThat(hold.find()).isTrue();

    assertThat(retention("holds", "--practice", "A81001").out())
        .contains(hold.group(1), "patient " + PATIENT, "claim 7");

    assertThat(release(hold.group(1)).exit()).isZero();
    assertThat(release(hold.group(1)).exit()).isEqualTo(2);
    assertThat(acts()).containsExactly("HOLD_PLACED", "HOLD_RELEASED");
  }

  @Test
  void tellsWhatWouldGoAndDeletesWhatIsDue() {
    Typed planned = retention("run", "--dry-run");
    assertThat(planned.err()).isEmpty();
    assertThat(planned.out()).contains(" would go.");
    assertThat(planned.exit()).isZero();

    Typed done = retention("run");
    assertThat(done.out()).contains(" are gone.");
    assertThat(done.exit()).isZero();
  }

  private static Typed release(String hold) {
    return retention("release", "--practice", "A81001", "--hold", hold);
  }

  private static List<String> acts() {
    PurgeRole run = PurgeRole.on(DB.run());
    return run.transactions()
        .in(
            PRACTICE,
            () ->
                run.jdbc()
                    .sql("select act from audit.record where act like 'HOLD%' order by seq")
                    .query(String.class)
                    .list());
  }

  private static Typed retention(String... words) {
    return Typed.line(
        Stream.of(
                Stream.of("retention"),
                Stream.of(words),
                Stream.of("--home", folder.resolve("home").toString()),
                Stream.of("--config", config.toString()))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }
}
