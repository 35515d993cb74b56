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
  void namesItselfByTheAddressThatBrowsersUse() {
    var options = options("--browsers-at", "http://localhost:9000");
    assertThat(options.signOn.addressForBrowsers("http://127.0.0.1:4711"))
        .isEqualTo("http://localhost:9000");
    assertThat(options().signOn.addressForBrowsers("http://127.0.0.1:4711"))
        .isEqualTo("http://127.0.0.1:4711");
  }

  @Test
  void refusesAnAddressWithAPath() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parsed("--browsers-at", "http://localhost:9000/idp"))
        .withMessageContaining("scheme, host and port alone");
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parsed("--gateway", "https://localhost:8443/x"))
        .withMessageContaining("scheme, host and port alone");
  }

  @Test
  void encryptsForNobodyWhomItDoesNotKnow() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parsed("--encrypt"))
        .withMessageContaining("--encrypt needs --certs");
  }

  @Test
  void saysWhatToDoWithAFolderWithoutKeys() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parsed("--certs", empty.toString()))
        .withMessageContaining("Give a folder that certs-dev wrote");
  }

  private static PracticeIdp parsed(String... arguments) {
    return options(arguments).signOn.identityProvider(new CommandLine(new Options()));
  }

  private static Options options(String... arguments) {
    var command = new Options();
    new CommandLine(command).parseArgs(arguments);
    return command;
  }

  @Command
  static final class Options {
    @Mixin final SignOnOptions signOn = new SignOnOptions();
  }
}
