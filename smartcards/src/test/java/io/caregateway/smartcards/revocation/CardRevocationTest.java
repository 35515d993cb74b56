package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static io.caregateway.smartcards.revocation.RevocationSite.ISSUER;
import static io.caregateway.smartcards.revocation.RevocationSite.LIST;
import static io.caregateway.smartcards.revocation.RevocationSite.OCSP;
import static io.caregateway.smartcards.revocation.RevocationSite.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardRevocationTest {

  private static final RevocationSite SITE = new RevocationSite();
  private static final Credential CARD = SITE.cardWithBoth();
  private static final RevokedStatus REVOKED =
      new RevokedStatus(Date.from(NOW), CRLReason.keyCompromise);

  @BeforeEach
  void empty() {
    SITE.server.forget();
  }

  @AfterAll
  static void stop() {
    SITE.server.close();
  }

  @Test
  void fallsBackOnTheListWhereTheResponderGivesNothingToRelyOn() {
    SITE.server.put(LIST, Lists.by(ISSUER).der());
    for (Responder failing :
        new Responder[] {
          new Responder(ISSUER).fails(OCSPRespBuilder.TRY_LATER),
          new Responder(ISSUER).nonce(new byte[32])
        }) {
      SITE.server.put(OCSP, failing);
      SITE.check(CARD);
    }
    assertThat(SITE.server.asked())
        .containsExactly("POST /ocsp", "GET /list.crl", "POST /ocsp", "GET /list.crl");
  }

  @Test
  @Refuses(Refusal.REVOKED)
  void asksNoListForAnotherOpinion() {
    SITE.server.put(OCSP, new Responder(ISSUER).says(REVOKED));
    SITE.server.put(LIST, Lists.by(ISSUER).der());

    SITE.refused(Refusal.REVOKED, CARD);
    assertThat(SITE.server.asked()).containsExactly("POST /ocsp");
  }

  @Test
  void tellsTheFirstCauseWhereBothFail() {
    SITE.server.put(OCSP, new Responder(ISSUER).fails(OCSPRespBuilder.TRY_LATER));
    SITE.server.put(LIST, 404);

    SITE.refused(Refusal.OCSP_NOT_ANSWERED, CARD);
  }

  @Test
  @Refuses(Refusal.REVOKED)
  void asksAboutIssuersFirst() {
    Credential issuer =
        RevocationSite.responder(Certificate.authority("CN=Below"), SITE.server.address(OCSP))
            .by(ISSUER);
    Credential card =
        RevocationSite.responder(Cards.card(), SITE.server.address("/below")).by(issuer);
    SITE.server.put("/below", new Responder(issuer));
    SITE.server.put(OCSP, new Responder(ISSUER));
    SITE.check(card, issuer);
    assertThat(SITE.server.asked()).containsExactly("POST /ocsp", "POST /below");

    SITE.server.put(OCSP, new Responder(ISSUER).says(REVOKED));
    assertRefused(Refusal.REVOKED, () -> SITE.check(card, issuer));
    assertThat(SITE.server.asked()).hasSize(3);
  }

  @Test
  void usesAnAnswerAgainForAMinuteAndNoLonger() {
    CardRevocation revocation = SITE.revocation();
    SITE.server.put(OCSP, new Responder(ISSUER));
    revocation.check(trusted(CARD), NOW);
    SITE.server.put(OCSP, new Responder(ISSUER).says(REVOKED));

    revocation.check(trusted(CARD), NOW.plusSeconds(59));

    assertRefused(Refusal.REVOKED, () -> revocation.check(trusted(CARD), NOW.plusSeconds(60)));
  }

  @Test
  void usesAListAgainForHalfAnHourAndNeverBeyondItsEnd() {
    Credential card = SITE.cardWithList();

    usedAgainUntil(NOW.plusSeconds(1800), card, Lists.by(ISSUER));
    usedAgainUntil(NOW.plusSeconds(60), card, Lists.by(ISSUER).until(NOW.plusSeconds(60)));
  }

  @Test
  void whatTheGatewayKnowsItselfIsAskedOfNobodyElse() {
    for (CertificateStatus status : CertificateStatus.values()) {
      var revocation =
          new CardRevocation(
              (certificate, issuer) ->
                  issuer.equals(ISSUER.x509()) ? Optional.of(status) : Optional.empty(),
              SITE.settings);
      switch (status) {
        case GOOD -> revocation.check(trusted(CARD), NOW);
        case REVOKED -> assertRefused(Refusal.REVOKED, () -> revocation.check(trusted(CARD), NOW));
        case UNKNOWN ->
            assertRefused(Refusal.STATUS_UNKNOWN, () -> revocation.check(trusted(CARD), NOW));
      }
    }
    assertThat(SITE.server.asked()).isEmpty();
  }

  @Test
  void withoutNoncesItAsksByGetAndTakesNoneBack() {
    SITE.server.put(OCSP, new Responder(ISSUER));

    new CardRevocation(KnownStatus.NOTHING, SITE.withoutNonce()).check(trusted(CARD), NOW);

    assertThat(SITE.server.asked()).hasSize(1).first().asString().startsWith("GET /ocsp/");
  }

  private static void usedAgainUntil(Instant end, Credential card, Lists list) {
    CardRevocation revocation = SITE.revocation();
    SITE.server.put(LIST, list.der());
    revocation.check(trusted(card), NOW);
    SITE.server.put(LIST, Lists.by(ISSUER).revoking(card).der());

    revocation.check(trusted(card), end.minusSeconds(1));

    assertRefused(Refusal.REVOKED, () -> revocation.check(trusted(card), end));
  }
}
