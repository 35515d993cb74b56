package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsCommandTest {

  @TempDir Path folder;

  @Test
  void wantsToKnowWhatToDo() {
    Typed typed = Typed.line("cards");

    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err().strip())
        .isEqualTo("Name what to do: sign-on or load; see gateway cards --help.");
  }

  @Test
  void wantsALibraryThatIsThere() throws Exception {
    Path pin = Files.writeString(folder.resolve("pin"), "1234");
    Typed typed =
        Typed.line(
            "cards",
            "sign-on",
            "--pkcs11",
            folder.resolve("none.so").toString(),
            "--practice",
            "A81001",
            "--pin-file",
            pin.toString());

    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err().strip())
        .endsWith("none.so cannot be read: check the name that --pkcs11 gives.");
  }

  @Test
  void takesNoPinOnTheCommandLine() {
    Typed typed = Typed.line("cards", "sign-on", "--pin", "1234");

    assertThat(typed.exit()).isEqualTo(2);
  }
}
