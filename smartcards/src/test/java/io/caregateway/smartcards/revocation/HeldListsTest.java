package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.ROOT;
import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.Certificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldListsTest {

  private static final Credential CARD = card().by(ISSUER);

  @Test
  void answersForTheCertificatesOfItsIssuers() {
    KnownStatus held = held(Lists.by(ROOT).der(), Lists.by(ISSUER).revoking(CARD).der());

    assertThat(held.of(CARD.x509(), ISSUER.x509())).contains(CertificateStatus.REVOKED);
    assertThat(held.of(card().by(ISSUER).x509(), ISSUER.x509())).contains(CertificateStatus.GOOD);
    assertThat(held.of(ISSUER.x509(), ROOT.x509())).contains(CertificateStatus.GOOD);
  }

  @Test
  void answersForNobodyElse() {
    Credential namesake = Certificate.authority("O=nhs,CN=Issuer").by(ROOT);

    assertThat(held(Lists.by(ROOT).der()).of(CARD.x509(), ISSUER.x509())).isEmpty();
    assertThat(held(Lists.by(ISSUER).der()).of(CARD.x509(), namesake.x509())).isEmpty();
    assertThat(
            held(Lists.by(ISSUER).until(NOW.minusSeconds(300)).der())
                .of(CARD.x509(), ISSUER.x509()))
        .isEmpty();
  }

  @Test
  void asksAnewWhoseListItIsAndOfWhen() {
    SetClock clock = new SetClock(NOW);
    byte[] list = Lists.by(ISSUER).der();
    KnownStatus held = new HeldLists(List.of(list), RevocationSettings.DEFAULT, clock);
    Credential namesake = Certificate.authority("O=nhs,CN=Issuer").by(ROOT);

    assertThat(held.of(CARD.x509(), ISSUER.x509())).contains(CertificateStatus.GOOD);
    assertThat(held.of(CARD.x509(), namesake.x509())).isEmpty();
    clock.advance(Duration.ofDays(2));
    assertThat(held.of(CARD.x509(), ISSUER.x509())).isEmpty();
  }

  @Test
  void whoeverHasAnAnswerFirstGivesIt() {
    KnownStatus good = (certificate, issuer) -> Optional.of(CertificateStatus.GOOD);

    assertThat(KnownStatus.NOTHING.or(good).of(CARD.x509(), ISSUER.x509()))
        .contains(CertificateStatus.GOOD);
    assertThat(held(Lists.by(ISSUER).revoking(CARD).der()).or(good).of(CARD.x509(), ISSUER.x509()))
        .contains(CertificateStatus.REVOKED);
  }

  @Test
  void whatIsNoListIsSaidAtOnce() {
    assertThatThrownBy(() -> held(CARD.der())).isInstanceOf(IllegalArgumentException.class);
  }

  private static KnownStatus held(byte[]... lists) {
    return new HeldLists(
        List.of(lists), RevocationSettings.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
