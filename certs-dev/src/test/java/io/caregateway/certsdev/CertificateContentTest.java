package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateContentTest {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int KEY_CERT_SIGN = 5;
  private static final int CRL_SIGN = 6;
  private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  @ParameterizedTest
  @CsvSource({"ca/root", "ca/machines", "ca/smartcards"})
  void letsACaSignCertificatesAndListsAndNothingElse(String ca) throws Exception {
    assertThat(keyUsages(certificate(ca))).containsExactly(KEY_CERT_SIGN, CRL_SIGN);
    assertThat(certificate(ca).getExtendedKeyUsage()).isNull();
  }

  @Test
  void letsAServerBeAServerOnly() throws Exception {
    assertLeaf("server/gateway");
    assertThat(certificate("server/gateway").getExtendedKeyUsage()).containsExactly(SERVER_AUTH);
  }

  @Test
  void letsMachinesAndCardsBeClientsOnly() throws Exception {
    var clients = new ArrayList<>(Pki.MACHINES);
    clients.addAll(Pki.SMARTCARDS);
    for (String client : clients) {
      assertLeaf(client);
      assertThat(certificate(client).getExtendedKeyUsage()).containsExactly(CLIENT_AUTH);
    }
  }

  @Test
  void letsMessageSignersSignOnly() throws Exception {
    for (String signer : Pki.SIGNERS) {
      assertLeaf(signer);
      assertThat(certificate(signer).getPublicKey())
          .isInstanceOfSatisfying(
              RSAPublicKey.class, key -> assertThat(key.getModulus().bitLength()).isEqualTo(3072));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "smartcards/555000000101, 555000000101_Amara_Okafor",
    "smartcards/555000000102, 555000000102_Rhys_Pritchard",
    "smartcards/555000000103, 555000000103_Moira_Sinclair"
  })
  void namesACardsHolderAsNationalCardsDo(String card, String commonName) throws Exception {
    assertThat(certificate(card).getSubjectX500Principal().getName("RFC2253"))
        .isEqualTo("CN=" + commonName + ",OU=People,O=nhs");
    assertThat(certificate(card).getPublicKey()).isInstanceOf(RSAPublicKey.class);
  }

  @Test
  void namesAMachineByItsCommonName() throws Exception {
    assertThat(certificate("machines/billing-client").getSubjectX500Principal().getName("RFC2253"))
        .isEqualTo("CN=billing-client,OU=Machines,O=Care Gateway development");
    assertThat(certificate("machines/billing-client").getPublicKey())
        .isInstanceOf(ECPublicKey.class);
  }

  @ParameterizedTest
  @MethodSource("io.caregateway.certsdev.Pki#all")
  void givesASerialNumberThatCannotBeGuessed(String name) throws Exception {
    var serial = certificate(name).getSerialNumber();
    assertThat(serial.bitLength()).isBetween(128, 159);
    for (String other : Pki.all().filter(n -> !n.equals(name)).toList()) {
      assertThat(certificate(other).getSerialNumber()).isNotEqualTo(serial);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ca/root, 3650",
    "ca/machines, 1825",
    "server/gateway, 365",
    "smartcards/555000000101, 730"
  })
  void livesAsLongAsItsKindDoes(String name, long days) throws Exception {
    assertThat(life(certificate(name))).isEqualTo(days);
  }

  @Test
  void servesLocalhostAndTheHostsAskedFor(@TempDir Path folder) throws Exception {
    var options = Options.standard().servedAt("Gateway.Example", "192.0.2.7", "localhost");
    var pki = DevelopmentPki.write(Pki.copyTo(folder), options);
    assertThat(Pki.certificate(pki, "server/gateway").getSubjectAlternativeNames())
        .extracting(name -> name.get(0), name -> name.get(1))
        .containsExactly(
            tuple(2, "localhost"),
            tuple(7, "127.0.0.1"),
            tuple(7, "0:0:0:0:0:0:0:1"),
            tuple(2, "gateway.example"),
            tuple(7, "192.0.2.7"));
  }

  @Test
  void namesARevocationListOnlyWhenAsked(@TempDir Path folder) throws Exception {
    for (String name : Pki.all().toList()) {
      assertThat(distributionPoint(certificate(name))).isEmpty();
    }
    var options = Options.standard().withCrlsAt(URI.create("http://127.0.0.1:9000/crl/"));
    var pki = DevelopmentPki.write(Pki.copyTo(folder), options);
    assertThat(distributionPoint(Pki.certificate(pki, "ca/machines")))
        .contains("http://127.0.0.1:9000/crl/root.crl");
    assertThat(distributionPoint(Pki.certificate(pki, "machines/billing-client")))
        .contains("http://127.0.0.1:9000/crl/machines.crl");
    assertThat(distributionPoint(Pki.certificate(pki, "smartcards/555000000101")))
        .contains("http://127.0.0.1:9000/crl/smartcards.crl");
  }

  private static void assertLeaf(String name) throws Exception {
    assertThat(keyUsages(certificate(name))).containsExactly(DIGITAL_SIGNATURE);
    assertThat(certificate(name).getBasicConstraints()).isEqualTo(-1);
  }

  private static X509Certificate certificate(String name) throws Exception {
    return Pki.certificate(Pki.shared(), name);
  }

  private static List<Integer> keyUsages(X509Certificate certificate) {
    boolean[] usages = certificate.getKeyUsage();
    return IntStream.range(0, usages.length).filter(i -> usages[i]).boxed().toList();
  }

  private static long life(X509Certificate certificate) {
    return Duration.between(
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant())
        .toDays();
  }

  private static String distributionPoint(X509Certificate certificate) throws Exception {
    var extension =
        new JcaX509CertificateHolder(certificate).getExtension(Extension.cRLDistributionPoints);
    return extension == null
        ? ""
        : new String(extension.getExtnValue().getOctets(), StandardCharsets.ISO_8859_1);
  }
}
