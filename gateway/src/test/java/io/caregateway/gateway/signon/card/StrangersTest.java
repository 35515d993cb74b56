package io.caregateway.gateway.signon.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.pki.IssuedCards;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.smartcards.issuer.SigningKey;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A card that has expired, or that nobody vouches for, is told so at the machines' port, and gets
 * no further there than a connection without a certificate.
 */
@Tag("slow")
class StrangersTest {

  private static final String SUBJECT = "CN=555000000778_Ada_Bell,OU=People,O=nhs";
  private static final String MACHINE = "CN=billing-client,OU=Machines,O=Care Gateway development";
  private static final String CARD_PAGE = "GET /auth/card";
  private static final String API = "GET /fhir/R4/metadata";
  private static final Pattern LOCATION = Pattern.compile("(?i)location: (\\S+)");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
  private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

  @Test
  void anExpiredCardReadsThatItHasExpired() throws Exception {
    Stranger card =
        Stranger.issuedBy(authority("smartcards"), IssuedCards.pair(), SUBJECT, yesterday);

    assertThat(sentence(card.asks(machines(), CARD_PAGE))).contains("has expired");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("EXPIRED");
    assertThat(card.asks(machines(), API)).isEmpty();
  }

  @Test
  void aCardOfNobodyReadsThatItIsNotTrusted() throws Exception {
    KeyPair pair = IssuedCards.pair();
    Stranger card = Stranger.certifiedBy(pair.getPrivate(), "CN=Anybody", pair, SUBJECT, tomorrow);

    assertThat(sentence(card.asks(machines(), CARD_PAGE))).contains("authority that this gateway");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("NOT_TRUSTED");
  }

  @Test
  void aCardByAnotherKeyUnderTheAuthoritysNameIsBroken() throws Exception {
    KeyPair pair = IssuedCards.pair();
    String name = authority("smartcards").certificate().getSubjectX500Principal().getName();
    Stranger card = Stranger.certifiedBy(pair.getPrivate(), name, pair, SUBJECT, tomorrow);

    assertThat(sentence(card.asks(machines(), CARD_PAGE))).contains("not allowed to issue");
    assertThat(card.asks(machines(), API)).isEmpty();
  }

  @Test
  void aMachineOfNobodyOrOfYesterdayGetsNoAnswer() throws Exception {
    KeyPair pair = IssuedCards.pair();
    SigningKey machines = authority("machines");
    String name = machines.certificate().getSubjectX500Principal().getName();
    for (Stranger machine :
        new Stranger[] {
          Stranger.certifiedBy(pair.getPrivate(), name, pair, MACHINE, tomorrow),
          Stranger.issuedBy(machines, pair, MACHINE, yesterday)
        }) {
      assertThat(machine.asks(machines(), API)).isEmpty();
    }
    assertThat(Stranger.issuedBy(machines, pair, MACHINE, tomorrow).asks(machines(), API))
        .as("the same from its authority")
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /auth/card",
        "POST /auth/challenge",
        "POST /auth/smartcard",
        "GET /auth/card/arrive",
        "GET /auth/card/",
        "GET //auth/card",
        "GET /auth/card;x=/fhir/R4/metadata",
        "GET /auth/card/../../fhir/R4/metadata",
        "GET /auth/card/..;/..;/fhir/R4/metadata",
        "GET /fhir/R4/metadata?x=/auth/card",
        "GET /fhir/../auth/card",
        "GET /auth%2fcard",
        "GET /AUTH/CARD",
        "GET /",
        "GET /sign-on",
        "HEAD /auth/card",
        "OPTIONS *",
        "TRACE /auth/card"
      })
  void aStrangerReachesNothingElse(String request) throws Exception {
    String answer = stranger().asks(machines(), request);

    // Tomcat answers some forms itself, before anything of ours: with a refusal or with its methods
    assertThat(answer)
        .matches("(?s)|HTTP/1.1 (4\\d\\d .*|200 \r\nAllow: .*Content-Length: 0.*)")
        .doesNotContain("resourceType");
  }

  @Test
  void aStrangerReachesNothingElseOnTheSameConnectionEither() throws Exception {
    String answer = stranger().asks(machines(), CARD_PAGE, API, CARD_PAGE);

    assertThat(answer).containsOnlyOnce("HTTP/1.1 ").startsWith("HTTP/1.1 302");
  }

  @Test
  void aKeyThatTakesLongToComputeWithIsNotTakenIntoTheHandshake() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    BigInteger exponent = BigInteger.TWO.pow(64).add(BigInteger.valueOf(13));
    generator.initialize(new RSAKeyGenParameterSpec(2048, exponent));
    KeyPair signer = IssuedCards.pair();
    Stranger card =
        Stranger.certifiedBy(
            signer.getPrivate(), "CN=Anybody", generator.generateKeyPair(), SUBJECT, tomorrow);

    assertThat(card.asks(machines(), CARD_PAGE)).isEmpty();
  }

  private Stranger stranger() throws Exception {
    KeyPair pair = IssuedCards.pair();
    return Stranger.certifiedBy(pair.getPrivate(), "CN=Anybody", pair, SUBJECT, tomorrow);
  }

  /** What the page says to which the browser is led. */
  private static String sentence(String answer) throws Exception {
    var location = LOCATION.matcher(answer);
    assertThat(location.find()).as(answer).isTrue();
    assertThat(location.group(1)).startsWith(site.origin() + "/sign-on?refused=card-");
    return site.browser().open(location.group(1)).html().text();
  }

  private static SigningKey authority(String name) {
    return SigningKey.read(
        site.gateway().pki().file("ca/" + name + ".p12"),
        site.gateway().pki().password().toCharArray());
  }

  private static URI machines() {
    return site.gateway().machines("/");
  }
}
