package io.caregateway.smartcards.issuer;

import static io.caregateway.smartcards.issuer.EstServer.issuing;
import static io.caregateway.smartcards.issuer.EstServer.saying;
import static io.caregateway.smartcards.issuer.Requests.AMARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstCaTest {

  private static final String MACHINE = "CN=clinical-client,OU=Machines,O=Care Gateway development";
  private static final PublishedAt PUBLISHED =
      PublishedAt.under(URI.create("https://gateway.example/pki"));

  @TempDir static Path folder;
  private static DevelopmentPki pki;
  private static EstServer server;
  private static SigningKey authority;
  private static CertificateIssuer behind;

  private final KeyPair pair = Requests.p256();
  private final byte[] request = Requests.request(AMARA.name(), pair);

  @BeforeAll
  static void start() throws IOException {
    pki = DevelopmentPki.write(folder, Options.standard());
    server = new EstServer(pki);
    authority = key("ca/smartcards");
    behind = new DevelopmentCa(authority, PUBLISHED, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void enrolsOverMutualTls() {
    server.answers(issuing(this::asAsked));

    IssuedCertificate issued = ca("/.well-known/est").issue(request, AMARA);

    assertThat(issued.certificate().getPublicKey()).isEqualTo(pair.getPublic());
    assertThat(issued.issuers()).containsExactly(authority.certificate());
    assertThat(server.asked).containsExactly("/.well-known/est/simpleenroll by " + MACHINE);
  }

  @Test
  void renewsUnderALabel() {
    X509Certificate earlier = behind.issue(request, AMARA).certificate();
    server.answers(issuing(this::asAsked));

    ca("/.well-known/est/cards").renew(request, AMARA, earlier);

    assertThat(server.asked).containsExactly("/.well-known/est/cards/simplereenroll by " + MACHINE);
  }

  @Test
  void asksAgainWhenTheAuthoritySaidItWouldBeReady() {
    server.answers(saying(202, "Retry-After", "1"), issuing(this::asAsked));

    IssuedCertificate issued = ca("/.well-known/est").issue(request, AMARA);

    assertThat(issued.certificate().getPublicKey()).isEqualTo(pair.getPublic());
    assertThat(server.asked).hasSize(2);
  }

  @Test
  void tellsWhenToComeBackInsteadOfWaitingLong() {
    server.answers(saying(202, "Retry-After", "3600"));

    assertThatThrownBy(() -> ca("/.well-known/est").issue(request, AMARA))
        .isInstanceOfSatisfying(
            IssueRefused.class,
            refusal -> {
              assertThat(refusal.why()).isEqualTo(Cause.ISSUER_NOT_READY);
              assertThat(refusal.retryAt())
                  .isAfter(Instant.now().plusSeconds(3000))
                  .isBefore(Instant.now().plusSeconds(3700));
            });
  }

  @Test
  void tellsARefusalFromAnAuthorityThatIsAway() {
    server.answers(saying(403, "X", "y"), saying(500, "X", "y"), saying(429, "X", "y"));

    refused(Cause.ISSUER_REFUSED, () -> ca("/.well-known/est").issue(request, AMARA));
    refused(Cause.ISSUER_AWAY, () -> ca("/.well-known/est").issue(request, AMARA));
    refused(Cause.ISSUER_AWAY, () -> ca("/.well-known/est").issue(request, AMARA));
  }

  @Test
  void doesNotTakeACertificateForAnotherKey() {
    byte[] another = Requests.request(AMARA.name(), Requests.p256());
    server.answers(issuing(ignored -> asAsked(another)));

    refused(Cause.ANSWER_NOT_TRUSTED, () -> ca("/.well-known/est").issue(request, AMARA));
  }

  @Test
  void doesNotTakeACertificateForAnotherPerson() {
    CardSubject rhys = new CardSubject("555000000102", "Rhys", "Pritchard");
    byte[] another = Requests.request(rhys.name(), pair);
    server.answers(issuing(ignored -> List.of(behind.issue(another, rhys).certificate())));

    refused(Cause.ANSWER_NOT_TRUSTED, () -> ca("/.well-known/est").issue(request, AMARA));
  }

  @Test
  void doesNotTakeACertificateOfAnAuthorityThatTheSiteDidNotName() {
    var machines = new DevelopmentCa(key("ca/machines"), PUBLISHED, Clock.systemUTC());
    server.answers(
        issuing(
            asked ->
                List.of(
                    machines.issue(asked, AMARA).certificate(), key("ca/machines").certificate())));

    refused(Cause.ANSWER_NOT_TRUSTED, () -> ca("/.well-known/est").issue(request, AMARA));
  }

  @Test
  void doesNotTakeACertificateThatCanDoMoreThanSignOn() {
    server.answers(
        issuing(
            asked ->
                List.of(OcspRequests.delegate(authority, pair.getPublic(), true, Instant.now()))));

    refused(Cause.ANSWER_NOT_TRUSTED, () -> ca("/.well-known/est").issue(request, AMARA));
  }

  @Test
  void followsNoRedirectToAnotherPlace() {
    server.answers(
        saying(
            307, "Location", "https://127.0.0.1:" + server.address("").getPort() + "/elsewhere"));

    refused(Cause.ISSUER_AWAY, () -> ca("/.well-known/est").issue(request, AMARA));
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void doesNotTalkToAServerItDoesNotTrust() throws Exception {
    SSLContext trustsNobodyHere = SSLContext.getDefault();

    refused(
        Cause.ISSUER_AWAY, () -> ca("/.well-known/est", trustsNobodyHere, 5).issue(request, AMARA));
  }

  @Test
  void cutsAnAuthorityThatDrips() {
    server.answers(
        (exchange, body) -> {
          exchange.sendResponseHeaders(200, 60_000);
          for (int i = 0; i < 60; i++) {
            exchange.getResponseBody().write('A');
            exchange.getResponseBody().flush();
            TimeUnit.MILLISECONDS.sleep(100);
          }
        });
    Instant start = Instant.now();

    refused(
        Cause.ISSUER_AWAY,
        () ->
            ca("/.well-known/est", pki.clientTls("machines/clinical-client"), 1)
                .issue(request, AMARA));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  private List<X509Certificate> asAsked(byte[] asked) {
    return List.of(behind.issue(asked, AMARA).certificate());
  }

  private static EstCa ca(String path) {
    return ca(path, pki.clientTls("machines/clinical-client"), 5);
  }

  private static EstCa ca(String path, SSLContext tls, int seconds) {
    return new EstCa(
        new EstAuthority(
            server.address(path),
            tls,
            List.of(authority.certificate()),
            Duration.ofSeconds(seconds),
            Duration.ofSeconds(10)),
        Clock.systemUTC());
  }

  private static SigningKey key(String name) {
    return SigningKey.read(pki.file(name + ".p12"), pki.password().toCharArray());
  }

  private static void refused(Cause cause, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            IssueRefused.class, refusal -> assertThat(refusal.why()).isEqualTo(cause));
  }
}
