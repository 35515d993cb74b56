package io.caregateway.certsdev;

import static io.caregateway.certsdev.Written.State.KEPT;
import static io.caregateway.certsdev.Written.State.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatTest {
  private final Path folder;

  RepeatTest(@TempDir Path folder) throws IOException {
    this.folder = Pki.copyTo(folder);
  }

  @Test
  void keepsEveryByteOfWhatIsValid() throws Exception {
    var before = contents();
    var again = DevelopmentPki.write(folder, Options.standard());
    assertThat(again.written()).isNotEmpty().allMatch(part -> part.state() == KEPT);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void renewsWhatEndsWithinThirtyDaysAndKeepsTheRest() throws Exception {
    var pki = writtenAfter(Duration.ofDays(336));
    assertThat(state(pki)).containsEntry("server/gateway", MADE);
    assertThat(Pki.MACHINES).allSatisfy(name -> assertThat(state(pki)).containsEntry(name, MADE));
    assertThat(Pki.SMARTCARDS).allSatisfy(name -> assertThat(state(pki)).containsEntry(name, KEPT));
    assertThat(Pki.SIGNERS).allSatisfy(name -> assertThat(state(pki)).containsEntry(name, KEPT));
    assertThat(state(pki)).containsEntry("ca/machines", KEPT);
    assertThat(Pki.certificate(pki, "server/gateway"))
        .isNotEqualTo(Pki.certificate(Pki.shared(), "server/gateway"));
  }

  @Test
  void keepsWhatHasJustMoreThanThirtyDaysLeft() {
    var pki = writtenAfter(Duration.ofDays(335).minusHours(1));
    assertThat(state(pki)).containsEntry("server/gateway", KEPT);
  }

  @Test
  void renewsWhatIsExpired() {
    var pki = writtenAfter(Duration.ofDays(20 * 365));
    assertThat(state(pki).values()).containsOnly(MADE);
  }

  @Test
  void letsNoCertificateOutliveItsIssuer() throws Exception {
    var pki = writtenAfter(Duration.ofDays(1700));
    var ca = Pki.certificate(pki, "ca/machines");
    assertThat(ca).isEqualTo(Pki.certificate(Pki.shared(), "ca/machines"));
    assertThat(Pki.certificate(pki, "server/gateway").getNotAfter()).isEqualTo(ca.getNotAfter());
  }

  @Test
  void makesAnewAllThatAReplacedCaHadIssued() throws Exception {
    Files.delete(folder.resolve("ca/machines.key.pem"));
    var pki = DevelopmentPki.write(folder, Options.standard());
    assertThat(pki.written())
        .contains(
            Written.made("ca/machines", ""),
            Written.made("machines/billing-client", "its issuer is new"),
            Written.made("server/gateway", "its issuer is new"),
            Written.made("crl/machines.crl", ""),
            Written.made("trust/for-server", ""),
            Written.kept("ca/root"),
            Written.kept("smartcards/555000000101"),
            Written.kept("trust/for-clients"));
    Pki.validate(pki, "machines/billing-client");
  }

  @Test
  void makesTheServersCertificateAnewForANewHost() {
    var pki = DevelopmentPki.write(folder, Options.standard().servedAt("gateway.example"));
    assertThat(state(pki).entrySet())
        .filteredOn(part -> part.getValue() == MADE)
        .extracting(Map.Entry::getKey)
        .containsExactly("server/gateway");
  }

  @Test
  void makesAnewWhatHasTheKeyOfAnother() throws Exception {
    Files.copy(
        folder.resolve("machines/unknown-client.key.pem"),
        folder.resolve("machines/billing-client.key.pem"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(DevelopmentPki.write(folder, Options.standard()).written())
        .contains(Written.made("machines/billing-client", "its key was another's"));
  }

  @Test
  void makesAnewWhatIsUnreadable() throws Exception {
    Files.writeString(folder.resolve("saml/gateway.pem"), "no certificate");
    Files.writeString(folder.resolve("machines/billing-client.key.pem"), "no key");
    var pki = DevelopmentPki.write(folder, Options.standard());
    assertThat(state(pki))
        .containsEntry("saml/gateway", MADE)
        .containsEntry("machines/billing-client", MADE);
    Pki.validate(pki, "machines/billing-client");
  }

  @Test
  void mendsAPkcs12FileWithoutANewCertificate() throws Exception {
    Files.writeString(folder.resolve("machines/billing-client.p12"), "no key store");
    var pki = DevelopmentPki.write(folder, Options.standard());
    assertThat(state(pki)).containsEntry("machines/billing-client", KEPT);
    assertThat(Pki.keyStore(pki, "machines/billing-client").getCertificate("billing-client"))
        .isEqualTo(Pki.certificate(Pki.shared(), "machines/billing-client"));
  }

  @Test
  void opensEveryPkcs12FileWithANewPasswordWhenTheOldIsLost() throws Exception {
    Files.delete(folder.resolve("password.txt"));
    var pki = DevelopmentPki.write(folder, Options.standard());
    assertThat(pki.password()).hasSizeGreaterThan(20).isNotEqualTo(Pki.shared().password());
    for (String name : Pki.all().toList()) {
      assertThat(Pki.keyStore(pki, name).size()).isEqualTo(1);
    }
    assertThat(Pki.keyStore(pki, "trust/for-server").size()).isEqualTo(3);
  }

  @Test
  void takesBackRightsThatOthersGotToAPrivateKey() throws Exception {
    Path key = folder.resolve("ca/root.key.pem");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    DevelopmentPki.write(folder, Options.standard());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void makesAnewWhatIsNotValidYet() {
    assertThat(writtenAfter(Duration.ofDays(-2)).written())
        .contains(Written.made("ca/root", "it was not valid yet"));
  }

  private DevelopmentPki writtenAfter(Duration time) {
    var clock = Clock.offset(Clock.systemUTC(), time);
    return DevelopmentPki.write(folder, Options.standard().at(clock));
  }

  private static Map<String, Written.State> state(DevelopmentPki pki) {
    var states = new TreeMap<String, Written.State>();
    pki.written().forEach(part -> states.put(part.name(), part.state()));
    return states;
  }

  private Map<String, String> contents() throws Exception {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
