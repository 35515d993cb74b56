package io.caregateway.smartcards.issuer;

import static io.caregateway.smartcards.issuer.Requests.AMARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OcspResponderTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "cards");

  private static final OdsCode DENSHAM = new OdsCode("A81001");

  @TempDir static Path folder;
  private static IssuingSite site;
  private static OcspResponder responder;

  @BeforeAll
  static void start() {
    site = new IssuingSite(DB.run(), folder);
    responder = responder(site.authority);
  }

  private static OcspResponder responder(SigningKey signer) {
    return new OcspResponder(site.authority.certificate(), signer, site.register, site.clock);
  }

  @Test
  void tellsGoodRevokedAndUnknownApart() throws Exception {
    X509Certificate good = site.issue(DENSHAM, AMARA);
    X509Certificate revoked = site.issue(DENSHAM, AMARA);
    X509Certificate neverNoted =
        site.ca.issue(Requests.request(AMARA.name(), Requests.p256()), AMARA).certificate();
    site.transactions.run(
        DENSHAM, () -> site.register.revoke(revoked, RevocationReason.KEY_COMPROMISE));

    SingleResp[] answers =
        signed(new OcspRequests(site.authority.certificate()).about(good, revoked, neverNoted))
            .getResponses();

    assertThat(answers[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    assertThat(answers[1].getCertStatus())
        .isInstanceOfSatisfying(
            RevokedStatus.class,
            status -> {
              assertThat(status.getRevocationReason()).isEqualTo(1);
              assertThat(status.getRevocationTime().toInstant()).isEqualTo(IssuingSite.NOW);
            });
    assertThat(answers[2].getCertStatus()).isInstanceOf(UnknownStatus.class);
  }

  @Test
  void knowsNothingOfAnotherAuthoritysCertificate() throws Exception {
    X509Certificate good = site.issue(DENSHAM, AMARA);

    SingleResp[] answers = signed(new OcspRequests(site.root).about(good)).getResponses();

    assertThat(answers[0].getCertStatus()).isInstanceOf(UnknownStatus.class);
  }

  @Test
  void saysForHowLongAnAnswerHolds() throws Exception {
    SingleResp answer =
        signed(new OcspRequests(site.authority.certificate()).about(site.issue(DENSHAM, AMARA)))
            .getResponses()[0];

    assertThat(answer.getThisUpdate().toInstant()).isEqualTo(IssuingSite.NOW);
    assertThat(answer.getNextUpdate().toInstant())
        .isEqualTo(IssuingSite.NOW.plus(Duration.ofSeconds(60)));
  }

  @Test
  void echoesTheNonceAndOnlyWhereThereIsOne() throws Exception {
    X509Certificate good = site.issue(DENSHAM, AMARA);
    OcspRequests requests = new OcspRequests(site.authority.certificate());
    byte[] nonce = new byte[32];
    new Random(7).nextBytes(nonce);

    BasicOCSPResp with = signed(requests.withNonce(nonce, good));
    BasicOCSPResp without = signed(requests.about(good));

    Extension echoed = with.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    assertThat(echoed.getParsedValue()).isEqualTo(new DEROctetString(nonce));
    assertThat(without.hasExtensions()).isFalse();
  }

  @Test
  void answersByAKeyThatTheAuthorityDelegatedThisTo() throws Exception {
    KeyPair pair = Requests.p256();
    X509Certificate delegate =
        OcspRequests.delegate(site.authority, pair.getPublic(), true, site.clock.instant());
    X509Certificate good = site.issue(DENSHAM, AMARA);

    byte[] answer =
        responder(new SigningKey(pair.getPrivate(), List.of(delegate)))
            .answer(new OcspRequests(site.authority.certificate()).about(good));

    BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
    assertThat(basic.getCerts()).containsExactly(new JcaX509CertificateHolder(delegate));
    assertThat(basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(delegate)))
        .isTrue();
  }

  @Test
  void refusesAResponderThatTheAuthorityDidNotName() {
    KeyPair pair = Requests.p256();
    X509Certificate notForOcsp =
        OcspRequests.delegate(site.authority, pair.getPublic(), false, site.clock.instant());

    assertThatThrownBy(() -> responder(new SigningKey(pair.getPrivate(), List.of(notForOcsp))))
        .isInstanceOf(ResponderNotDelegated.class)
        .hasMessageContaining("have the authority issue one");
  }

  @Test
  void callsWhatIsNoQuestionMalformed() throws Exception {
    OcspRequests requests = new OcspRequests(site.authority.certificate());
    X509Certificate good = site.issue(DENSHAM, AMARA);
    X509Certificate[] many = new X509Certificate[9];
    Arrays.fill(many, good);

    for (byte[] question :
        List.of(
            new byte[0],
            new byte[5000],
            new byte[] {0x30, 0x03, 1, 2, 3},
            requests.about(),
            requests.about(many),
            requests.withNonce(new byte[129], good),
            requests.withCriticalExtension(good))) {
      assertThat(new OCSPResp(responder.answer(question)).getStatus())
          .isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
    }
  }

  @Test
  void answersAnyJunkWithoutFailing() throws Exception {
    byte[] sound = new OcspRequests(site.authority.certificate()).about(site.issue(DENSHAM, AMARA));
    Random random = new Random(20261102);
    for (int i = 0; i < 500; i++) {
      byte[] broken = sound.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();

      assertThat(new OCSPResp(responder.answer(broken)).getStatus())
          .isIn(OCSPRespBuilder.SUCCESSFUL, OCSPRespBuilder.MALFORMED_REQUEST);
    }
  }

  private static BasicOCSPResp signed(byte[] question) throws Exception {
    OCSPResp answer = new OCSPResp(responder.answer(question));
    assertThat(answer.getStatus()).isEqualTo(OCSPRespBuilder.SUCCESSFUL);
    BasicOCSPResp basic = (BasicOCSPResp) answer.getResponseObject();
    assertThat(
            basic.isSignatureValid(
                new JcaContentVerifierProviderBuilder().build(site.authority.certificate())))
        .isTrue();
    return basic;
  }
}
