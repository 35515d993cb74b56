package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.proof.Signing.raw;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawSignatureTest {

  private static final Credential EC = card().by(ISSUER);
  private static final Credential RSA = card().keys(Keys.rsa2048()).by(ISSUER);
  private static final byte[] MESSAGE = {1, 2, 3};

  @ParameterizedTest
  @EnumSource
  void takesEachAlgorithm(RawAlgorithm algorithm) {
    Credential card = algorithm.keyKind().equals("RSA") ? RSA : EC;

    assertThatCode(() -> check(card, raw(algorithm, algorithm.jca(), card)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void takesAnEllipticSignatureInEitherForm(String curve) {
    Credential card = card().keys(Keys.ec(curve)).by(ISSUER);

    for (String form : new String[] {"SHA384withECDSA", "SHA384withPLAIN-ECDSA"}) {
      assertThatCode(() -> check(card, raw(RawAlgorithm.ES384, form, card)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  @Refuses(Refusal.SIGNATURE_WRONG)
  void refusesASignatureByAnotherKeyOrInAnotherAlgorithm() {
    Credential other = card().by(ISSUER);

    wrong(EC, raw(RawAlgorithm.ES256, "SHA256withECDSA", other));
    wrong(EC, raw(RawAlgorithm.ES384, "SHA256withECDSA", EC));
    wrong(RSA, raw(RawAlgorithm.PS256, "SHA256withRSA", RSA));
    wrong(RSA, raw(RawAlgorithm.RS256, "SHA1withRSA", RSA));
    wrong(RSA, raw(RawAlgorithm.RS256, "NONEwithRSA", RSA));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 256, 1024})
  @Refuses(Refusal.SIGNATURE_WRONG)
  void refusesNothingButZeros(int length) {
    wrong(EC, raw(RawAlgorithm.ES256, new byte[length]));
    wrong(RSA, raw(RawAlgorithm.RS256, new byte[length]));
    wrong(RSA, raw(RawAlgorithm.PS512, new byte[length]));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_WRONG)
  void refusesASignatureOverSomethingElse() {
    byte[] signature = Signing.sign("SHA256withECDSA", EC, new byte[] {1, 2, 4});

    wrong(EC, raw(RawAlgorithm.ES256, signature));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_ALGORITHM)
  void refusesAnAlgorithmThatIsNotTheKeys() {
    assertRefused(
        Refusal.SIGNATURE_ALGORITHM,
        () -> check(EC, raw(RawAlgorithm.RS256, "SHA256withRSA", RSA)));
    assertRefused(
        Refusal.SIGNATURE_ALGORITHM,
        () -> check(RSA, raw(RawAlgorithm.ES256, "SHA256withECDSA", EC)));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_TOO_LARGE)
  void readsNothingLargerThanACardGives() {
    assertRefused(
        Refusal.SIGNATURE_TOO_LARGE,
        () -> CardSignature.raw(RawAlgorithm.RS256, new byte[1025]).checkSize());
    assertRefused(
        Refusal.SIGNATURE_TOO_LARGE, () -> CardSignature.cms(new byte[32 * 1024 + 1]).checkSize());
  }

  private static void wrong(Credential card, Signing.Answer answer) {
    assertRefused(Refusal.SIGNATURE_WRONG, () -> check(card, answer));
  }

  private static void check(Credential card, Signing.Answer answer) {
    answer.to(MESSAGE).check(MESSAGE, card.x509());
  }
}
