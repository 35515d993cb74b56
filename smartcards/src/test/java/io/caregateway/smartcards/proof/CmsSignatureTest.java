package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.util.Arrays;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmsSignatureTest {

  private static final Credential EC = card().by(ISSUER);
  private static final Credential RSA = card().keys(Keys.rsa2048()).by(ISSUER);
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final byte[] OTHER = {1, 2, 4};

  @ParameterizedTest
  @ValueSource(strings = {"SHA256withRSA", "SHA512withRSA", "SHA256withRSAandMGF1"})
  void takesSignedDataOfAnRsaCard(String algorithm) {
    taken(Cms.by(RSA).algorithm(algorithm), RSA);
  }

  @Test
  void takesItsContentLeftOutOrEqual() {
    taken(Cms.by(EC), EC);
    taken(Cms.by(EC).encapsulated(), EC);
  }

  @Test
  @Refuses(Refusal.CMS_CONTENT)
  void refusesOtherContent() {
    refused(Refusal.CMS_CONTENT, Cms.by(EC).encapsulated().over(OTHER));
    refused(Refusal.CMS_CONTENT, Cms.by(EC).contentType(PKCSObjectIdentifiers.envelopedData));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_WRONG)
  void refusesTheSignatureOfAnotherMessage() {
    refused(Refusal.SIGNATURE_WRONG, Cms.by(EC).over(OTHER));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_WRONG)
  void refusesAnotherKeyUnderTheCardsName() {
    Credential impostor = new Credential(Keys.p256(), EC.certificate());

    refused(Refusal.SIGNATURE_WRONG, Cms.by(impostor));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_WRONG)
  void refusesASignatureThatNamesAnotherAlgorithmThanItWasMadeBy() {
    refused(Refusal.SIGNATURE_WRONG, Cms.by(EC).naming(X9ObjectIdentifiers.ecdsa_with_SHA512));
  }

  @Test
  @Refuses(Refusal.CMS_SIGNER)
  void refusesAnySignerButTheCardAlone() {
    refused(Refusal.CMS_SIGNER, Cms.by(card().by(ISSUER)));
    refused(Refusal.CMS_SIGNER, Cms.by(EC).and(card().by(ISSUER)));
    refused(Refusal.CMS_SIGNER, Cms.by(EC).and(EC));
    refused(Refusal.CMS_SIGNER, Cms.bySomebody());
  }

  @Test
  @Refuses(Refusal.CMS_ATTRIBUTES)
  void refusesASignatureOverTheContentItself() {
    refused(Refusal.CMS_ATTRIBUTES, Cms.by(EC).withoutAttributes());
  }

  @Test
  @Refuses(Refusal.CMS_ATTRIBUTES)
  void refusesAttributesThatDoNotSayWhatWasSigned() {
    refused(Refusal.CMS_ATTRIBUTES, Cms.by(EC).withoutAttribute(CMSAttributes.messageDigest));
    refused(Refusal.CMS_ATTRIBUTES, Cms.by(EC).withoutAttribute(CMSAttributes.contentType));
  }

  @Test
  @Refuses(Refusal.SIGNATURE_ALGORITHM)
  void refusesOldAndMixedAlgorithms() {
    refused(Refusal.SIGNATURE_ALGORITHM, Cms.by(EC).algorithm("SHA1withECDSA"));
    assertRefused(
        Refusal.SIGNATURE_ALGORITHM, () -> check(Cms.by(RSA).algorithm("SHA1withRSA"), RSA));
    refused(
        Refusal.SIGNATURE_ALGORITHM,
        Cms.by(EC).naming(PKCSObjectIdentifiers.sha256WithRSAEncryption));
  }

  @Test
  @Refuses(Refusal.CMS_UNREADABLE)
  void refusesWhatIsNoSignedDataInDer() {
    byte[] good = Cms.by(EC).der(MESSAGE);
    byte[] indefinite = Cms.by(EC).encapsulated().ber(MESSAGE);

    for (byte[] der :
        new byte[][] {{}, {0x30, 0}, indefinite, Arrays.copyOf(good, good.length - 1), EC.der()}) {
      assertRefused(Refusal.CMS_UNREADABLE, () -> CardSignature.cms(der).check(MESSAGE, EC.x509()));
    }
  }

  private static void taken(Cms made, Credential card) {
    assertThatCode(() -> check(made, card)).doesNotThrowAnyException();
  }

  private static void refused(Refusal cause, Cms made) {
    assertRefused(cause, () -> check(made, EC));
  }

  private static void check(Cms made, Credential card) {
    CardSignature.cms(made.der(MESSAGE)).check(MESSAGE, card.x509());
  }
}
