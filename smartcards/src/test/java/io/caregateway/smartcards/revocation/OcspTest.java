package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.revocation.RevocationSite.ISSUER;
import static io.caregateway.smartcards.revocation.RevocationSite.OCSP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcspTest {

  private static final RevocationSite SITE = new RevocationSite();
  private static final Credential CARD = SITE.cardWithResponder();
  private static final Duration SKEW = RevocationSettings.DEFAULT.skew();
  private static final Duration OLDEST = RevocationSettings.DEFAULT.oldest();

  @BeforeEach
  void empty() {
    SITE.server.forget();
  }

  @AfterAll
  static void stop() {
    SITE.server.close();
  }

  @Test
  void clearsWhatTheIssuerCallsGood() {
    good(responder());
    good(responder().from(NOW.minus(OLDEST)).until(NOW.minus(SKEW)));
    good(responder().from(NOW.plus(SKEW)).produced(NOW.plus(SKEW)));
    assertThat(SITE.server.asked()).containsOnly("POST /ocsp");
  }

  @Test
  @Refuses(Refusal.REVOKED)
  void refusesWhatWasRevoked() {
    refused(
        Refusal.REVOKED,
        responder().says(new RevokedStatus(Date.from(NOW), CRLReason.keyCompromise)));
  }

  @Test
  @Refuses(Refusal.STATUS_UNKNOWN)
  void refusesWhatTheIssuerDoesNotKnow() {
    refused(Refusal.STATUS_UNKNOWN, responder().says(new UnknownStatus()));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        OCSPRespBuilder.TRY_LATER,
        OCSPRespBuilder.INTERNAL_ERROR,
        OCSPRespBuilder.UNAUTHORIZED,
        OCSPRespBuilder.SIG_REQUIRED,
        OCSPRespBuilder.MALFORMED_REQUEST
      })
  @Refuses(Refusal.OCSP_NOT_ANSWERED)
  void refusesWithoutAnAnswer(int outcome) {
    refused(Refusal.OCSP_NOT_ANSWERED, responder().fails(outcome));
  }

  @Test
  @Refuses(Refusal.OCSP_UNREADABLE)
  void refusesWhatIsNoAnswer() {
    for (byte[] body : new byte[][] {{}, {0x30, 0}, CARD.der(), "<html>".getBytes(UTF_8)}) {
      SITE.server.put(OCSP, body);
      SITE.refused(Refusal.OCSP_UNREADABLE, CARD);
    }
  }

  @Test
  @Refuses(Refusal.OCSP_OTHER_CERTIFICATE)
  void refusesAnAnswerAboutAnotherCertificate() {
    refused(Refusal.OCSP_OTHER_CERTIFICATE, responder().about(BigInteger.TEN));
  }

  @Test
  @Refuses(Refusal.OCSP_NONCE)
  void refusesAnAnswerToAnotherQuestion() {
    refused(Refusal.OCSP_NONCE, responder().nonce(new byte[32]));
    refused(Refusal.OCSP_NONCE, responder().nonce(null));
  }

  @Test
  @Refuses(Refusal.OCSP_EARLY)
  void refusesAnAnswerOfTheFuture() {
    refused(Refusal.OCSP_EARLY, responder().from(NOW.plus(SKEW).plusSeconds(1)));
    refused(Refusal.OCSP_EARLY, responder().produced(NOW.plus(SKEW).plusSeconds(1)));
  }

  @Test
  @Refuses(Refusal.OCSP_STALE)
  void refusesAnAnswerOfThePast() {
    refused(Refusal.OCSP_STALE, responder().from(NOW.minus(OLDEST).minusSeconds(1)));
    refused(
        Refusal.OCSP_STALE,
        responder().from(NOW.minus(OLDEST)).until(NOW.minus(SKEW).minusSeconds(1)));
  }

  @Test
  @Refuses(Refusal.OCSP_SIGNATURE)
  void refusesAnAnswerInTheIssuersNameBySomebodyElse() {
    Credential somebody = Certificate.of("CN=Somebody").selfSigned();

    refused(Refusal.OCSP_SIGNATURE, responder().signedBy(somebody).named(ISSUER));
    refused(Refusal.OCSP_SIGNATURE, responder().signedWith("SHA1withECDSA"));
  }

  private static Responder responder() {
    return new Responder(ISSUER);
  }

  private static void good(Responder responder) {
    SITE.server.put(OCSP, responder);
    assertThatCode(() -> SITE.check(CARD)).doesNotThrowAnyException();
  }

  private static void refused(Refusal cause, Responder responder) {
    SITE.server.put(OCSP, responder);
    SITE.refused(cause, CARD);
  }
}
