package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.ROOT;
import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedPathsTest {

  private static final byte[] CARD = card().by(ISSUER).der();

  private final TrustedPaths paths = new TrustedPaths(List.of(ROOT.der()), PolicyInputs.ANY);

  @Test
  void remembersWhatHeld() {
    TrustedPath first = paths.of(List.of(CARD, ISSUER.der()), NOW);

    assertThat(paths.of(List.of(CARD.clone(), ISSUER.der()), NOW)).isSameAs(first);
  }

  @Test
  @Refuses(Refusal.EXPIRED)
  void looksAtTheTimeAnew() {
    Credential brief =
        Certificate.authority("O=nhs,CN=Brief").to(NOW.plus(Duration.ofDays(1))).by(ROOT);
    List<byte[]> shown = List.of(card().by(brief).der(), brief.der());
    paths.of(shown, NOW);

    assertRefused(Refusal.EXPIRED, () -> paths.of(shown, NOW.plus(Duration.ofDays(2))));
    assertRefused(Refusal.NOT_YET_VALID, () -> paths.of(shown, NOW.minus(Duration.ofDays(300))));
    assertThat(paths.of(shown, NOW)).isNotNull();
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void doesNotKnowWhatDiffersInAByte() {
    paths.of(List.of(CARD, ISSUER.der()), NOW);
    byte[] spoilt = CARD.clone();
    spoilt[spoilt.length - 1] ^= 1;

    assertRefused(Refusal.PATH_BROKEN, () -> paths.of(List.of(spoilt, ISSUER.der()), NOW));
    assertRefused(Refusal.NOT_TRUSTED, () -> paths.of(List.of(CARD), NOW));
  }

  @Test
  void remembersNoneThatWasRefused() {
    byte[] stranger = card().by(Certificate.authority("CN=Stranger").selfSigned()).der();

    for (int i = 0; i < 2; i++) {
      assertRefused(Refusal.NOT_TRUSTED, () -> paths.of(List.of(stranger), NOW));
    }
  }
}
