package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Tag("slow")
class RestoreTest {

  @TempDir Path folder;

  @Test
  void anEmptyHomeBecomesTheGatewayThatWasBackedUp() throws IOException {
    Path old = folder.resolve("old");
    Path backups = folder.resolve("backups");
    Typed backedUp = typed("backup", old, "--to", backups.toString());
    assertThat(backedUp.err()).isEmpty();
    assertThat(backedUp.out()).contains("Done and read back: " + backups);
    assertThat(backedUp.exit()).isZero();
    Path backup = theBackup(backups);

    Typed leaving = practice("end", old, "--dry-run");
    assertThat(leaving.exit()).isEqualTo(2);
    assertThat(leaving.err()).contains("There is nothing of the practice Z99999").hasLineCount(1);
    Typed staying = practice("keep", old);
    assertThat(staying.exit()).isEqualTo(2);
    assertThat(staying.err()).contains("Z99999 does not leave").hasLineCount(1);

    Typed withoutKeys = restore(folder.resolve("new"), backup);
    assertThat(withoutKeys.exit()).isEqualTo(2);
    assertThat(withoutKeys.err()).contains("There is no keystore ").hasLineCount(1);

    FileSystemUtils.copyRecursively(old.resolve("keys"), folder.resolve("new/keys"));
    Typed restored = restore(folder.resolve("new"), backup);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("Done: ").contains("What was done later is lost");
    assertThat(restored.exit()).isZero();

    Typed again = restore(folder.resolve("new"), backup);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("The database is not empty").hasLineCount(1);
    // what was restored serves as a home from now on
    assertThat(typed("backup", folder.resolve("new"), "--to", backups.toString()).exit()).isZero();
  }

  private static Typed practice(String what, Path home, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("practice", what, "--practice", "Z99999", "--home", home.toString()));
    words.addAll(List.of(more));
    return Typed.line(words.toArray(String[]::new));
  }

  private static Typed restore(Path home, Path backup) {
    return typed("restore", home, "--from", backup.toString());
  }

  private static Typed typed(String command, Path home, String option, String value) {
    return Typed.line(command, "--home", home.toString(), option, value);
  }

  private static Path theBackup(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".backup")).findFirst().orElseThrow();
    }
  }
}
