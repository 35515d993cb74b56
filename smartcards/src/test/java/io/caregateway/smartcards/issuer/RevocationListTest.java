package io.caregateway.smartcards.issuer;

import static io.caregateway.smartcards.issuer.Requests.AMARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.testing.PostgresExtension;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RevocationListTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "cards");

  private static final OdsCode DENSHAM = new OdsCode("A81001");

  @TempDir static Path folder;
  private IssuingSite site;
  private RevocationList list;

  @BeforeEach
  void start() {
    site = new IssuingSite(DB.run(), folder);
    DB.jdbc().sql("update cards.revocation_list set due = true").update();
    list = list();
  }

  private RevocationList list() {
    return new RevocationList(site.authority, site.transactions, site.jdbc, site.clock);
  }

  @Test
  void isSignedAndHoldsWhatWasRevokedAndNothingElse() throws Exception {
    X509Certificate lost = site.issue(DENSHAM, AMARA);
    X509Certificate kept = site.issue(DENSHAM, AMARA);
    revoke(lost, RevocationReason.KEY_COMPROMISE);

    X509CRL crl = read(list.current());

    crl.verify(site.authority.certificate().getPublicKey());
    assertThat(crl.getIssuerX500Principal())
        .isEqualTo(site.authority.certificate().getSubjectX500Principal());
    assertThat(crl.getRevokedCertificate(lost).getRevocationReason())
        .isEqualTo(CRLReason.KEY_COMPROMISE);
    assertThat(crl.isRevoked(kept)).isFalse();
    assertThat(crl.getNextUpdate().toInstant())
        .isEqualTo(IssuingSite.NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void showsARevocationAtOnceAlsoWhereAnotherProcessSignedTheLastList() throws Exception {
    X509Certificate lost = site.issue(DENSHAM, AMARA);
    BigInteger before = number(read(list().current()));

    revoke(lost, RevocationReason.CERTIFICATE_HOLD);
    X509CRL held = read(list.current());
    site.transactions.run(DENSHAM, () -> site.register.release(lost));
    X509CRL released = read(list().current());

    assertThat(held.isRevoked(lost)).isTrue();
    assertThat(released.isRevoked(lost)).isFalse();
    assertThat(List.of(number(held), number(released)))
        .containsExactly(before.add(BigInteger.ONE), before.add(BigInteger.TWO));
  }

  @Test
  void isSignedAnewAfterHalfItsLifeAndNotBefore() throws Exception {
    byte[] first = list.current();

    site.clock.advance(Duration.ofMinutes(29));
    assertThat(list.current()).isEqualTo(first);
    site.clock.advance(Duration.ofMinutes(2));

    assertThat(number(read(list.current()))).isEqualTo(number(read(first)).add(BigInteger.ONE));
  }

  @Test
  void dropsACertificateThatEndedLongAgo() throws Exception {
    X509Certificate lost = site.issue(DENSHAM, AMARA);
    revoke(lost, RevocationReason.SUPERSEDED);
    Duration life = Duration.between(IssuingSite.NOW, lost.getNotAfter().toInstant());

    site.clock.advance(life.plusHours(1));
    assertThat(read(list.current()).isRevoked(lost)).isTrue();
    site.clock.advance(Duration.ofHours(2));

    assertThat(read(list.current()).isRevoked(lost)).isFalse();
  }

  @Test
  void neverGivesANumberToTwoListsHoweverManyAskAtOnce() throws Exception {
    List<Callable<byte[]>> asking =
        IntStream.range(0, 12)
            .<Callable<byte[]>>mapToObj(
                i ->
                    () -> {
                      revoke(site.issue(DENSHAM, AMARA), RevocationReason.SUPERSEDED);
                      return list().current();
                    })
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<byte[]>> lists = threads.invokeAll(asking);
    threads.shutdown();

    for (Future<byte[]> one : lists) {
      for (Future<byte[]> other : lists) {
        boolean sameNumber = number(read(one.get())).equals(number(read(other.get())));
        assertThat(sameNumber).isEqualTo(Arrays.equals(one.get(), other.get()));
      }
    }
    assertThat(read(list.current()).getRevokedCertificates()).hasSizeGreaterThanOrEqualTo(12);
  }

  private void revoke(X509Certificate certificate, RevocationReason reason) {
    site.transactions.run(DENSHAM, () -> site.register.revoke(certificate, reason));
  }

  private static X509CRL read(byte[] der) throws GeneralSecurityException {
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
  }

  private static BigInteger number(X509CRL crl) throws Exception {
    byte[] value = crl.getExtensionValue(Extension.cRLNumber.getId());
    return ASN1Integer.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value)).getValue();
  }
}
