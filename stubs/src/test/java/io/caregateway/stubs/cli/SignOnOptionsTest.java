package io.caregateway.stubs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caregateway.stubs.idp.PracticeIdp;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class SignOnOptionsTest {
  @TempDir Path empty;

  @Test
  void servesTheGatewayAtItsUsualAddress() {
    assertThat(parsed().settings().serviceProvider().acsUrlOf("A81001"))
        .isEqualTo("https://localhost:8443/login/saml2/sso/A81001");
  }

  @Test
  void servesTheGatewayWhereItIsTold() {
    var provider = parsed("--gateway", "https://gateway.test:9443").settings().serviceProvider();
    assertThat(provider.sloUrlOf("A81001")).isEqualTo("https://gateway.test:9443/logout/saml2/slo");
    assertThat(provider.certificate()).isNull();
  }

  @Test
  void refusesAnAddressWithAPath() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parsed("--gateway", "https://localhost:8443/x"))
        .withMessageContaining("scheme, host and port alone");
  }

  @Test
  void saysWhatToDoWithAFolderWithoutKeys() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parsed("--certs", empty.toString()))
        .withMessageContaining("Give a folder that certs-dev wrote");
  }

  private static PracticeIdp parsed(String... arguments) {
    var command = new Options();
    var line = new CommandLine(command);
    line.parseArgs(arguments);
    return command.signOn.identityProvider(line);
  }

  @Command
  static final class Options {
    @Mixin final SignOnOptions signOn = new SignOnOptions();
  }
}
