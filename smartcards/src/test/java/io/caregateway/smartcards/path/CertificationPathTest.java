package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;

class CertificationPathTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Credential ROOT = Certificate.authority("CN=Root").selfSigned();
  private static final Credential ISSUER = Certificate.authority("CN=Issuer").by(ROOT);
  private static final Credential CARD = Certificate.of("CN=Card").by(ISSUER);

  @Test
  void findsTheIssuersInWhateverOrderTheyCome() {
    Credential lower = Certificate.authority("CN=Lower").by(ISSUER);
    Credential card = Certificate.of("CN=Card").by(lower);

    TrustedPath path = validate(card, ISSUER, lower);

    assertThat(path.certificates()).containsExactly(card.x509(), lower.x509(), ISSUER.x509());
    assertThat(path.anchor()).isEqualTo(ROOT.x509());
  }

  @Test
  void takesAnotherPathWhereTheFirstDoesNotHold() {
    Credential lapsed =
        Certificate.authority("CN=Issuer").keys(ISSUER.keys()).to(NOW.minus(DAY)).by(ROOT);

    assertThat(validate(CARD, lapsed, ISSUER).issuerOf(0)).isEqualTo(ISSUER.x509());
  }

  @Test
  @Refuses(Refusal.NOT_TRUSTED)
  void refusesACardThatChainsToNoAnchor() {
    Credential stranger = Certificate.authority("CN=Stranger").selfSigned();

    assertRefused(
        Refusal.NOT_TRUSTED, () -> validate(Certificate.of("CN=Card").by(stranger), stranger));
    assertRefused(Refusal.NOT_TRUSTED, () -> validate(CARD));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesAnAnchorsNameWithoutItsKey() {
    Credential impostor = Certificate.authority("CN=Root").selfSigned();

    assertRefused(
        Refusal.PATH_BROKEN, () -> validate(Certificate.of("CN=Card").by(impostor), impostor));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesWhatACardIssued() {
    Credential issuedByACard = Certificate.of("CN=Other").by(CARD);

    assertRefused(Refusal.PATH_BROKEN, () -> validate(issuedByACard, CARD, ISSUER));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesAPathLongerThanAnIssuerAllows() {
    Credential last =
        Certificate.authority("CN=Last")
            .with(Extension.basicConstraints, true, new BasicConstraints(0))
            .by(ROOT);
    Credential beyond = Certificate.authority("CN=Beyond").by(last);

    assertRefused(
        Refusal.PATH_BROKEN, () -> validate(Certificate.of("CN=Card").by(beyond), beyond, last));
  }

  @Test
  @Refuses(Refusal.EXPIRED)
  void refusesWhatHasExpired() {
    Credential card = Certificate.of("CN=Card").to(NOW.minusSeconds(1)).by(ISSUER);
    Credential issuer = Certificate.authority("CN=Old").to(NOW.minusSeconds(1)).by(ROOT);

    assertRefused(Refusal.EXPIRED, () -> validate(card, ISSUER));
    assertRefused(Refusal.EXPIRED, () -> validate(Certificate.of("CN=Card").by(issuer), issuer));
    assertThat(validate(Certificate.of("CN=Card").to(NOW).by(ISSUER), ISSUER)).isNotNull();
  }

  @Test
  @Refuses(Refusal.EXPIRED)
  void refusesAnAnchorOutOfItsTime() {
    Credential root = Certificate.authority("CN=Old root").to(NOW.minus(DAY)).selfSigned();
    Credential card = Certificate.of("CN=Card").by(root);

    assertRefused(
        Refusal.EXPIRED,
        () ->
            CertificationPath.validate(
                List.of(card.der()), List.of(root.der()), PolicyInputs.ANY, NOW));
  }

  @Test
  @Refuses(Refusal.NOT_YET_VALID)
  void refusesWhatIsNotValidYet() {
    Credential card = Certificate.of("CN=Card").from(NOW.plusSeconds(1)).by(ISSUER);

    assertRefused(Refusal.NOT_YET_VALID, () -> validate(card, ISSUER));
  }

  @Test
  void aSettingThatIsNoCertificateIsNotTheCardsFault() {
    assertThatThrownBy(
            () ->
                CertificationPath.validate(
                    List.of(CARD.der()), List.of(new byte[] {1}), PolicyInputs.ANY, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CertificationPath.requireAnchors(List.of(new byte[] {1})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TrustedPath validate(Credential... certificates) {
    return CertificationPath.validate(
        Stream.of(certificates).map(Credential::der).toList(),
        List.of(ROOT.der()),
        PolicyInputs.ANY,
        NOW);
  }
}
