package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.TestPki;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.home.HomeLock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

  private static final String FREE_PORTS =
      "gateway: {people.port: 0, machines.port: 0, management.port: 0}\n";

  @TempDir Path folder;

  @Test
  void saysWhichPortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      Path config = config("gateway: {people.port: 0, machines.port: " + port + "}\n");
      assertRefused(
          serve(config),
          "Port %d is in use: stop what uses it, or set gateway.machines.port to another port."
              .formatted(port));
    }
  }

  @Test
  void saysThatTheHomeCannotBeWritten() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
    Path home = inTheWay.resolve("home");
    assertRefused(
        Typed.line("serve", "--home", home.toString()),
        "Cannot write to %s: make it writable, or choose another folder with --home."
            .formatted(home));
  }

  @Test
  void saysThatAnotherProcessServesFromTheHome() throws Exception {
    Path home = folder.resolve("home");
    try (HomeLock held = HomeLock.take(Home.prepare(home))) {
      assertThat(held).isNotNull();
      assertRefused(
          serve(config(FREE_PORTS)),
          "Another Care Gateway serves from %s: stop it first, or choose another folder with --home."
              .formatted(home));
    }
  }

  @Test
  void saysWhichSettingIsBrokenAndWhere() throws Exception {
    Path config = config("gateway:\n  people:\n    port: many\n");
    Typed typed = serve(config);
    assertThat(typed.err())
        .startsWith("The setting gateway.people.port is not right")
        .contains("settings.yaml", "3:11", "many");
    assertOneSentence(typed);
  }

  @Test
  void saysWhatASettingMayBe() throws Exception {
    Typed typed = serve(config("gateway.people.port: 70000\n"));
    assertThat(typed.err()).contains("gateway.people.port must be between 0 and 65535.");
    assertOneSentence(typed);
  }

  @Test
  void saysThatTheConfigIsNoYaml() throws Exception {
    Typed typed = serve(config("gateway: [unclosed\n"));
    assertThat(typed.err()).startsWith("The file that --config names is not YAML: line ");
    assertOneSentence(typed);
  }

  @Test
  void saysThatTheConfigIsNotThere() {
    Path missing = folder.resolve("missing.yaml");
    assertRefused(
        serve(missing),
        "The file %s cannot be read: check the name that --config gives.".formatted(missing));
  }

  @Test
  void saysThatAPasswordsFileIsNotThere() throws Exception {
    Path config = config("gateway.database.run.password-file: /nowhere/password\n");
    assertRefused(
        serve(config),
        "The file /nowhere/password of the setting gateway.database.run.password-file cannot be"
            + " read: check that it is there and that this user may read it.");
  }

  @Test
  void saysThatTheCertificateIsMissing() throws Exception {
    assertRefused(
        serve(config(FREE_PORTS + "\ngateway.tls.client-authorities: " + authorities() + "\n")),
        "The setting gateway.tls.certificate is missing: name a PEM file there, for development"
            + " one that certs-dev.jar writes.");
  }

  @Test
  void saysThatTheCertificateIsNone() throws Exception {
    Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
    String tls =
        """
          tls: {certificate: %1$s, private-key: %1$s, client-authorities: %2$s}
        """
            .formatted(nonsense, authorities());
    Typed typed =
        serve(
            config("gateway:\n  people.port: 0\n  machines.port: 0\n  management.port: 0\n" + tls));
    assertThat(typed.err()).startsWith("The files of gateway.tls hold no usable certificate");
    assertOneSentence(typed);
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() throws Exception {
    Typed typed =
        Typed.line(
            "sync",
            "--practice",
            "A81001",
            "--home",
            folder.resolve("home").toString(),
            "--config",
            config("gateway.database.url: jdbc:postgresql://127.0.0.1:1/caregateway\n").toString());
    assertThat(typed.err()).contains("127.0.0.1:1");
    assertOneSentence(typed);
  }

  @Test
  void refusesASettingThatThereIsNot() throws Exception {
    Typed typed = serve(config("gateway.people.prot: 1\n"));
    assertThat(typed.err()).startsWith("There is no setting gateway.people.prot (");
    assertOneSentence(typed);
  }

  @Test
  void refusesAnOptionThatThereIsNot() {
    assertRefused(
        Typed.line("serve", "--hoem", "x"),
        "Unknown options: '--hoem', 'x'; see gateway serve --help.");
  }

  private Typed serve(Path config) {
    return Typed.line(
        "serve", "--home", folder.resolve("home").toString(), "--config", config.toString());
  }

  private Path authorities() throws IOException {
    return TestPki.copyTo(folder.resolve("certs")).file("trust/for-server.pem");
  }

  private Path config(String yaml) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), yaml);
  }

  private static void assertRefused(Typed typed, String sentence) {
    assertThat(typed.err().strip()).isEqualTo(sentence);
    assertOneSentence(typed);
  }

  private static void assertOneSentence(Typed typed) {
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(List.of(typed.err().split("\n"))).hasSize(1);
    assertThat(typed.err()).doesNotContain("Exception");
  }
}
