package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.Mutations;
import org.junit.jupiter.api.Test;

class SpoiltSignaturesTest {

  private static final Credential CARD = card().by(ISSUER);
  private static final byte[] MESSAGE = {1, 2, 3};

  @Test
  void spoiltSignedDataFailsTyped() {
    int taken =
        Mutations.takenOrRefused(
            Cms.by(CARD).der(MESSAGE),
            1000,
            der -> CardSignature.cms(der).check(MESSAGE, CARD.x509()));

    // the version numbers and the outer list of digests are not signed
    assertThat(taken).isLessThan(100);
  }

  @Test
  void noSpoiltBareSignaturePassesOrFailsUntyped() {
    Credential rsa = card().keys(Keys.rsa2048()).by(ISSUER);
    Mutations.allRefused(
        Signing.sign("SHA256withECDSA", CARD, MESSAGE),
        300,
        value -> CardSignature.raw(RawAlgorithm.ES256, value).check(MESSAGE, CARD.x509()));
    Mutations.allRefused(
        Signing.sign("SHA256withRSA", rsa, MESSAGE),
        100,
        value -> CardSignature.raw(RawAlgorithm.RS256, value).check(MESSAGE, rsa.x509()));
  }
}
