package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class StatusTest {

  @RegisterExtension static final GatewayExtension gateway = new GatewayExtension();

  @TempDir Path folder;

  @Test
  void tellsHowTheServingProcessIs() {
    Typed status = status(gateway.bean(Home.class).folder());
    assertThat(status.out())
        .contains("pages     " + gateway.people(""))
        .contains("database  up", "broker    up", "outbox    up");
    assertThat(status.exit()).isZero();
  }

  @Test
  void saysThatNothingServesFromAnEmptyHome() {
    Typed status = status(folder);
    assertThat(status.exit()).isEqualTo(1);
    assertThat(status.out().strip()).isEqualTo("No gateway serves from " + folder + ".");
  }

  @Test
  void isNotFooledByWhatAKilledProcessLeft() throws Exception {
    Files.writeString(
        new Home(folder).announcement(), "people=1\nmachines=2\nmanagement=127.0.0.1:1\n");
    Typed status = status(folder);
    assertThat(status.exit()).isEqualTo(1);
    assertThat(status.out()).startsWith("No gateway serves from ");
  }

  private static Typed status(Path home) {
    return Typed.line("status", "--home", home.toString());
  }
}
