package io.caregateway.gateway.signon.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.TestPki;
import io.caregateway.smartcards.revocation.CertificateStatus;
import io.caregateway.smartcards.revocation.RevocationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptListsTest {

  @TempDir static Path pki;

  @Test
  void aListThatIsPutThereCountsAtOnce() throws Exception {
    TestPki.copyTo(pki);
    X509Certificate card = certificate("smartcards/555000000101.pem");
    X509Certificate issuer = certificate("ca/smartcards.pem");
    Path file = pki.resolve("kept.crl");
    KeptLists kept = new KeptLists(List.of(file), RevocationSettings.DEFAULT, Clock.systemUTC());

    assertThat(kept.of(card, issuer)).isEmpty();
    put("crl/smartcards.crl", file);
    Optional<CertificateStatus> good = Optional.of(CertificateStatus.GOOD);
    assertThat(List.of(kept.of(card, issuer), kept.of(card, issuer))).containsOnly(good);
    put("crl/machines.crl", file);
    assertThat(kept.of(card, issuer)).isEmpty();
    Files.writeString(file, "no list");
    assertThat(kept.of(card, issuer)).isEmpty();
    put("crl/smartcards.crl", file);
    assertThat(kept.of(card, issuer)).isEqualTo(good);
  }

  private static void put(String list, Path file) throws IOException {
    Files.write(file, Files.readAllBytes(pki.resolve(list)));
  }

  private static X509Certificate certificate(String file) throws Exception {
    try (InputStream in = Files.newInputStream(pki.resolve(file))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
