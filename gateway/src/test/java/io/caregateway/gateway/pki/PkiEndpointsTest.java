package io.caregateway.gateway.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.RevocationReason;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PkiEndpointsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private IssuedCards cards;
  private X509Certificate certificate;

  @BeforeEach
  void issue() {
    cards = new IssuedCards(site.gateway());
    certificate = cards.issue(SignOnSite.A, "555000000777", "Given", "Family");
  }

  @Test
  void publishesARevocationAtOnceInTheListAndByOcsp() throws Exception {
    assertThat(status(post(cards.question(certificate)))).isEqualTo(CertificateStatus.GOOD);
    assertThat(list().isRevoked(certificate)).isFalse();

    revoke();

    assertThat(status(post(cards.question(certificate)))).isInstanceOf(RevokedStatus.class);
    assertThat(list().isRevoked(certificate)).isTrue();
  }

  @Test
  void answersAQuestionInAPathHoweverManySlashesItHas() throws Exception {
    String question;
    do {
      certificate = cards.issue(SignOnSite.A, "555000000777", "Given", "Family");
      question = Base64.getEncoder().encodeToString(cards.question(certificate));
    } while (!question.contains("/") || !question.contains("+"));

    String encoded = URLEncoder.encode(question, StandardCharsets.US_ASCII);
    assertThat(status(get("/pki/ocsp/" + encoded))).isEqualTo(CertificateStatus.GOOD);
    assertThat(status(get("/pki/ocsp/" + question))).isEqualTo(CertificateStatus.GOOD);
  }

  @Test
  void tellsWhatIsNoQuestionSo() throws Exception {
    for (HttpResponse<byte[]> answer :
        List.of(
            post(new byte[0]), post(new byte[100_000]), get("/pki/ocsp/"), get("/pki/ocsp/~~"))) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new OCSPResp(answer.body()).getStatus())
          .isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
    }
  }

  @Test
  void servesNothingElseAndNoOtherWay() throws Exception {
    HttpRequest delete = request("/pki/ocsp").DELETE().build();
    HttpRequest post = request("/pki/crl").POST(BodyPublishers.noBody()).build();

    assertThat(send(delete).statusCode()).isEqualTo(405);
    assertThat(send(post).statusCode()).isEqualTo(405);
    assertThat(get("/pki/other").statusCode()).isEqualTo(302);
  }

  @Test
  void needsNoSessionAndMakesNone() throws Exception {
    HttpResponse<byte[]> answer = get("/pki/crl");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pkix-crl");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void isNotOnTheMachinesPort() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(site.gateway().machines("/pki/crl")).build();

    int status =
        site.gateway()
            .client("machines/billing-client")
            .send(request, BodyHandlers.discarding())
            .statusCode();
    assertThat(status).isEqualTo(403);
  }

  private void revoke() {
    var register = site.gateway().bean(CertificateRegister.class);
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(
            SignOnSite.A,
            () -> register.revoke(certificate, RevocationReason.CESSATION_OF_OPERATION));
  }

  private static X509CRL list() throws Exception {
    return (X509CRL)
        CertificateFactory.getInstance("X.509")
            .generateCRL(new ByteArrayInputStream(get("/pki/crl").body()));
  }

  private static @Nullable CertificateStatus status(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
    return basic.getResponses()[0].getCertStatus();
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path).build());
  }

  private static HttpResponse<byte[]> post(byte[] question) throws Exception {
    return send(
        request("/pki/ocsp")
            .header("Content-Type", "application/ocsp-request")
            .POST(BodyPublishers.ofByteArray(question))
            .build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site.origin() + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return site.gateway().client().send(request, BodyHandlers.ofByteArray());
  }
}
