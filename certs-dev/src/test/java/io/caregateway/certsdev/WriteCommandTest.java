package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private final Path folder;

  WriteCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void saysWhatItMadeAndWhere() throws Exception {
    Pki.copyTo(folder);
    Files.delete(folder.resolve("machines/billing-client.pem"));
    assertThat(run("--out", folder.toString())).isZero();
    assertThat(out.toString())
        .contains("kept  ca/root", "made  machines/billing-client", folder.toString());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--out", "--host", "--crl-base", "--revoke", "Exit codes");
  }

  @Test
  void wantsAFolder() {
    assertThat(run()).isEqualTo(2);
    assertOneSentence("--out");
  }

  @Test
  void refusesAnOptionThatItDoesNotKnow() {
    assertThat(run("--out", folder.toString(), "--colour", "red")).isEqualTo(2);
    assertOneSentence("--colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-x.example", "http://localhost", "a..b", "1.2.3.4/24"})
  void refusesAHostThatIsNone(String host) {
    assertThat(run("--out", folder.toString(), "--host", host)).isEqualTo(2);
    assertOneSentence("neither a DNS name nor an IP address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crl", "ftp://localhost/crl", "http:///crl", "http://localhost/crl?a=b"})
  void refusesAListAddressThatClientsCannotFetch(String base) {
    assertThat(run("--out", folder.toString(), "--crl-base", base)).isEqualTo(2);
    assertOneSentence("cannot be the address of revocation lists");
  }

  @Test
  void refusesToRevokeWhatItDoesNotIssue() {
    assertThat(run("--out", folder.toString(), "--revoke", "machines/nobody")).isEqualTo(2);
    assertOneSentence("cannot be revoked");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAFileInThePlaceOfTheFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertThat(run("--out", file.toString())).isEqualTo(2);
    assertOneSentence("a file stands where a folder is needed");
  }

  @Test
  void refusesAFileInThePlaceOfAFolderWithin() throws Exception {
    Files.writeString(folder.resolve("ca"), "");
    assertThat(run("--out", folder.toString())).isEqualTo(2);
    assertOneSentence("Cannot use");
  }

  @Test
  void refusesAFolderInThePlaceOfAFile() throws Exception {
    Files.createDirectories(folder.resolve("password.txt/in-the-way"));
    assertThat(run("--out", folder.toString())).isEqualTo(2);
    assertOneSentence("password.txt");
  }

  @Test
  void refusesAFolderThatThisUserMayNotWrite() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "this user may write everywhere");
    assertThat(run("--out", closed.toString())).isEqualTo(2);
    assertOneSentence("may not read or write it");
  }

  @Test
  void saysInOneSentenceWhatElseFailed() {
    var failing =
        new WriteCommand(
            (path, options) -> {
              throw new IllegalStateException("This JDK makes no key of the kind EC_P256");
            });
    assertThat(run(failing, "--out", folder.toString())).isEqualTo(1);
    assertOneSentence("This JDK makes no key");
  }

  private int run(String... args) {
    return run(new WriteCommand(DevelopmentPki::write), args);
  }

  private int run(WriteCommand command, String... args) {
    return CertsDev.commandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private void assertOneSentence(String part) {
    assertThat(err.toString().lines()).singleElement().asString().contains(part);
    assertThat(out.toString()).isEmpty();
  }
}
