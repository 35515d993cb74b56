package io.caregateway.gateway.signon.card;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.card.CardCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.pki.IssuedCards;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CardSubject;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.RevocationReason;
import io.caregateway.smartcards.issuer.SigningKey;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class RevokedCardTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void isRefusedFromTheMomentOfItsRevocationAndItsSessionsEnd() throws Exception {
    KeyPair pair = IssuedCards.pair();
    X509Certificate certificate =
        new IssuedCards(site.gateway())
            .issue(A, new CardSubject("555000000888", "Given", "Family"), pair);
    Card card = new Card(new SigningKey(pair.getPrivate(), List.of(certificate)));
    CardCalls calls = CardCalls.people(site);
    assertThat(calls.signOn(card, "A81001").statusCode()).isEqualTo(200);

    site.gateway()
        .bean(PracticeTransactions.class)
        .run(
            A,
            () ->
                site.gateway()
                    .bean(CertificateRegister.class)
                    .revoke(certificate, RevocationReason.KEY_COMPROMISE));

    int ended =
        site.gateway()
            .bean(Sessions.class)
            .endAllBy(
                certificate.getIssuerX500Principal().getName(),
                card.serial(),
                new Ending(Actor.system("cards"), Origin.internal("revoked"), "CARD_REVOKED"));

    assertThat(ended).isEqualTo(1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(status(calls, "/no-rights")).isEqualTo(302));
    HttpResponse<byte[]> refused = calls.signOn(card, "A81001");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(problem(refused).cause()).isEqualTo("REVOKED");
    assertThat(site.lastRecord(A).reason()).isEqualTo("REVOKED");
  }

  private static int status(CardCalls calls, String page) throws Exception {
    return calls.send(calls.request(page).header("Accept", "text/html").build()).statusCode();
  }
}
