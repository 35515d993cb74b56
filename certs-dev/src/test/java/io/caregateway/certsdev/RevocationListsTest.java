package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationListsTest {
  private static final String CARD = "smartcards/555000000102";

  private final Path folder;

  RevocationListsTest(@TempDir Path folder) throws IOException {
    this.folder = Pki.copyTo(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "machines", "smartcards"})
  void areSignedByTheirCaAndEmptyAtFirst(String ca) throws Exception {
    var crl = Pki.crl(Pki.shared(), ca);
    crl.verify(Pki.certificate(Pki.shared(), "ca/" + ca).getPublicKey());
    assertThat(crl.getRevokedCertificates()).isNull();
    assertThat(crl.getNextUpdate().toInstant()).isAfter(Instant.now().plus(Duration.ofDays(80)));
  }

  @Test
  void stopTheRevokedCardAndNoOther() throws Exception {
    var pki = DevelopmentPki.write(folder, Options.standard().revoking(CARD));
    assertThat(pki.written())
        .contains(
            Written.made("crl/smartcards.crl", "more is revoked"),
            Written.kept("crl/machines.crl"));
    assertThatThrownBy(() -> Pki.validate(pki, CARD))
        .isInstanceOfSatisfying(
            CertPathValidatorException.class,
            refused ->
                assertThat(refused.getReason())
                    .isEqualTo(CertPathValidatorException.BasicReason.REVOKED));
    Pki.validate(pki, "smartcards/555000000101");
  }

  @Test
  void keepWhatWasRevokedOnce() throws Exception {
    DevelopmentPki.write(folder, Options.standard().revoking(CARD));
    var pki = DevelopmentPki.write(folder, Options.standard().revoking("smartcards/555000000103"));
    assertThat(Pki.crl(pki, "smartcards").getRevokedCertificates()).hasSize(2);
    assertThat(Pki.crl(pki, "smartcards").isRevoked(Pki.certificate(pki, CARD))).isTrue();
  }

  @Test
  void areIssuedAgainWithAHigherNumberWhenDue() throws Exception {
    var before = Pki.crl(Pki.shared(), "machines");
    var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(61));
    var pki = DevelopmentPki.write(folder, Options.standard().at(later));
    assertThat(pki.written()).contains(Written.made("crl/machines.crl", "it was due"));
    var after = Pki.crl(pki, "machines");
    assertThat(after.getNextUpdate()).isAfter(before.getNextUpdate());
    assertThat(number(after)).isGreaterThan(number(before));
  }

  @Test
  void areIssuedAgainWhenUnreadable() throws Exception {
    Files.writeString(folder.resolve("crl/root.crl"), "no list");
    var pki = DevelopmentPki.write(folder, Options.standard());
    Pki.crl(pki, "root").verify(Pki.certificate(pki, "ca/root").getPublicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"machines/nobody", "saml/gateway", "ca/root"})
  void takeNoNameThatNoCaIssued(String name) {
    assertThatThrownBy(() -> DevelopmentPki.write(folder, Options.standard().revoking(name)))
        .isInstanceOf(OptionRefused.class)
        .hasMessageContaining("\"" + name + "\" cannot be revoked");
  }

  private static BigInteger number(X509CRL crl) {
    byte[] value = crl.getExtensionValue("2.5.29.20");
    return ASN1Integer.getInstance(ASN1OctetString.getInstance(value).getOctets()).getValue();
  }
}
