package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.ROOT;
import static io.caregateway.smartcards.Certificate.NOW;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoiltCertificatesTest {

  @Test
  void noSpoiltCardPassesOrFailsUntyped() {
    Mutations.allRefused(Cards.card().by(ISSUER).der(), 400, der -> validate(der, ISSUER.der()));
    Mutations.allRefused(
        Cards.card().keys(Keys.rsa2048()).by(ISSUER).der(),
        150,
        der -> validate(der, ISSUER.der()));
  }

  @Test
  void noSpoiltIssuerPassesOrFailsUntyped() {
    byte[] card = Cards.card().by(ISSUER).der();

    Mutations.allRefused(ISSUER.der(), 400, der -> validate(card, der));
  }

  @Test
  void noSpoiltListClears() {
    byte[] card = Cards.card().by(ROOT).der();

    Mutations.allRefused(
        Lists.by(ROOT).revoking(ISSUER).der(),
        200,
        list ->
            CertificationPath.validate(
                List.of(card), List.of(ROOT.der()), List.of(list), PolicyInputs.ANY, NOW));
  }

  private static void validate(byte[] card, byte[] issuer) {
    CertificationPath.validate(List.of(card, issuer), List.of(ROOT.der()), PolicyInputs.ANY, NOW);
  }
}
