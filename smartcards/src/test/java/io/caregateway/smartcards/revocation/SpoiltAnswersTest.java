package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.revocation.RevocationSite.ISSUER;
import static io.caregateway.smartcards.revocation.RevocationSite.LIST;
import static io.caregateway.smartcards.revocation.RevocationSite.OCSP;
import static io.caregateway.smartcards.revocation.RevocationSite.trusted;

import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.Mutations;
import java.time.Duration;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SpoiltAnswersTest {

  private static final RevocationSite SITE = new RevocationSite();

  @AfterAll
  static void stop() {
    SITE.server.close();
  }

  @Test
  void noSpoiltListClearsOrFailsUntyped() {
    Credential card = SITE.cardWithList();
    CardRevocation revocation = SITE.revocation();

    Mutations.allRefused(
        Lists.by(ISSUER).der(),
        150,
        list -> {
          SITE.server.put(LIST, list);
          revocation.check(trusted(card), NOW);
        });
  }

  @Test
  void noSpoiltAnswerFailsUntyped() throws Exception {
    Credential card = SITE.cardWithResponder();
    var settings = SITE.withoutNonce();
    var fetch = new StatusFetch(settings);
    var source = new OcspSource(fetch, new ListSource(fetch, settings), settings);
    var question = new Question(card.x509(), ISSUER.x509(), NOW, Budget.of(Duration.ofMinutes(1)));
    byte[] good =
        new Responder(ISSUER)
            .answer(new OCSPReq(new OcspQuery(card.x509(), ISSUER.x509(), false).der()));

    Mutations.takenOrRefused(
        good,
        200,
        answer -> {
          SITE.server.put(OCSP, answer);
          source.ask(SITE.server.address(OCSP), question);
        });
  }
}
