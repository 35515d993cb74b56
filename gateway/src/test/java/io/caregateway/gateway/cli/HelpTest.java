package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @Test
  void namesEveryCommand() {
    Typed help = Typed.line("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("serve", "status", "cards", "audit", "retention", "--home", "--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "status", "backup", "restore"})
  void everyCommandExplainsItself(String command) {
    Typed help = Typed.line(command, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Usage: gateway " + command, "--home");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void refusesAnOptionThatNoCommandWouldRead() {
    Typed status = Typed.line("--home", "elsewhere", "status");
    assertThat(status.exit()).isEqualTo(2);
    assertThat(status.err())
        .isEqualTo(
            "Put --home after the command, as in 'gateway status --home ...'; see gateway --help."
                + System.lineSeparator());
    assertThat(Typed.line("--help", "status").exit()).isZero();
  }
}
