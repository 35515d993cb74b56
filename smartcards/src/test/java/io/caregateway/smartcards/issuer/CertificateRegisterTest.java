package io.caregateway.smartcards.issuer;

import static io.caregateway.smartcards.issuer.Requests.AMARA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.smartcards.issuer.Standing.Good;
import io.caregateway.smartcards.issuer.Standing.Revoked;
import io.caregateway.smartcards.issuer.Standing.Unknown;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CertificateRegisterTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "cards");

  private static final OdsCode DENSHAM = new OdsCode("A81001");
  private static final OdsCode BRANDON = new OdsCode("B82002");

  @TempDir static Path folder;
  private static IssuingSite site;
  private X509Certificate certificate;

  @BeforeAll
  static void start() {
    site = new IssuingSite(DB.run(), folder);
  }

  @BeforeEach
  void issue() {
    certificate = site.issue(DENSHAM, AMARA);
  }

  @Test
  void knowsWhatWasIssuedAndNothingElse() {
    X509Certificate neverNoted =
        site.ca.issue(Requests.request(AMARA.name(), Requests.p256()), AMARA).certificate();

    assertThat(site.register.standing(certificate)).isInstanceOf(Good.class);
    assertThat(site.register.standing(neverNoted)).isInstanceOf(Unknown.class);
  }

  @Test
  void revokesOnceAndForGood() {
    assertThat(revoke(DENSHAM, RevocationReason.KEY_COMPROMISE)).isTrue();
    assertThat(revoke(DENSHAM, RevocationReason.SUPERSEDED)).isFalse();
    assertThat(release(DENSHAM)).isFalse();

    assertThat(site.register.standing(certificate))
        .isEqualTo(new Revoked(IssuingSite.NOW, RevocationReason.KEY_COMPROMISE));
  }

  @Test
  void holdsForAWhileAndLetsGo() {
    revoke(DENSHAM, RevocationReason.CERTIFICATE_HOLD);
    assertThat(site.register.standing(certificate)).isInstanceOf(Revoked.class);

    assertThat(release(DENSHAM)).isTrue();

    assertThat(site.register.standing(certificate)).isInstanceOf(Good.class);
  }

  @Test
  void makesAHoldFinal() {
    revoke(DENSHAM, RevocationReason.CERTIFICATE_HOLD);

    assertThat(revoke(DENSHAM, RevocationReason.AFFILIATION_CHANGED)).isTrue();

    assertThat(site.register.standing(certificate))
        .isEqualTo(new Revoked(IssuingSite.NOW, RevocationReason.AFFILIATION_CHANGED));
  }

  @Test
  void letsNoPracticeRevokeAnothersCertificate() {
    assertThat(revoke(BRANDON, RevocationReason.KEY_COMPROMISE)).isFalse();
    revoke(DENSHAM, RevocationReason.CERTIFICATE_HOLD);
    assertThat(release(BRANDON)).isFalse();

    assertThat(site.register.standing(certificate)).isInstanceOf(Revoked.class);
  }

  @Test
  void keepsNoNameInTheDatabase() {
    assertThat(
            site.transactions.in(
                DENSHAM,
                () ->
                    site.jdbc
                        .sql(
                            "select count(*) from cards.certificate where position(? in content) > 0")
                        .param("Okafor".getBytes(UTF_8))
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  private boolean revoke(OdsCode practice, RevocationReason reason) {
    return site.transactions.in(practice, () -> site.register.revoke(certificate, reason));
  }

  private boolean release(OdsCode practice) {
    return site.transactions.in(practice, () -> site.register.release(certificate));
  }
}
