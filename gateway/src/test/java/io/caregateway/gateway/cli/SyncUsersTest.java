package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SyncUsersTest {

  @RegisterExtension
  static final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(1));

  @TempDir static Path folder;
  private static Path config = Path.of("");

  @BeforeAll
  static void settings() throws IOException {
    String yaml =
        """
        gateway:
          sync: {attempts: 1}
          practices:
            A81001:
              name: The Surgery
              clinical-system: emis
              base-url: %s
        """;
    config =
        Files.writeString(
            folder.resolve("settings.yaml"), yaml.formatted(stubs.fhirBase("A81001")));
  }

  @Test
  void notesThePeopleOfAPracticeAndTellsOfAFailure() {
    Typed done = syncUsers();
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).contains("A81001: done. 4 people are listed.");
    assertThat(done.exit()).isZero();
    stubs.practice("A81001").fault(Fault.SERVER_ERROR).once();
    Typed failed = syncUsers();
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err()).startsWith("A81001: The clinical system failed").hasLineCount(1);
  }

  @Test
  void aManagerWhoWasLostIsGivenBackFromTheCommandLine() {
    Typed wrong = giveRole("no-such-role");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("There is no such role. There are: clinician,");
    Typed done = giveRole("practice-manager");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).contains("They have the role from their next sign-on.");
    assertThat(done.exit()).isZero();
  }

  private static Typed giveRole(String role) {
    return Typed.line(
        "give-role",
        "--practice",
        "A81001",
        "--user",
        "555000100099",
        "--role",
        role,
        "--home",
        folder.resolve("home").toString(),
        "--config",
        config.toString());
  }

  private static Typed syncUsers() {
    return Typed.line(
        "sync-users",
        "--practice",
        "A81001",
        "--home",
        folder.resolve("home").toString(),
        "--config",
        config.toString());
  }
}
