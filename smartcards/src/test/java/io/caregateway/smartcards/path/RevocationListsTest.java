package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationListsTest {

  private static final Credential ROOT = Certificate.authority("CN=Root").selfSigned();
  private static final Credential CARD = Certificate.of("CN=Card").by(ROOT);

  @Test
  void acceptsWhatTheListClears() {
    assertThat(validate(List.of(Lists.by(ROOT).der()))).isNotNull();
  }

  @Test
  @Refuses(Refusal.NOT_CLEARED)
  void refusesWhatTheListNames() {
    byte[] list = Lists.by(ROOT).revoking(CARD).der();

    assertRefused(Refusal.NOT_CLEARED, () -> validate(List.of(list)));
  }

  @Test
  @Refuses(Refusal.NOT_CLEARED)
  void refusesWhatNoListClears() {
    Credential stranger = Certificate.authority("CN=Stranger").selfSigned();

    assertRefused(Refusal.NOT_CLEARED, () -> validate(List.of()));
    assertRefused(Refusal.NOT_CLEARED, () -> validate(List.of(Lists.by(stranger).der())));
    assertRefused(Refusal.NOT_CLEARED, () -> validate(List.of(new byte[] {0x30, 0})));
  }

  @Test
  @Refuses(Refusal.NOT_CLEARED)
  void looksAtTwentyListsAtTheMost() {
    byte[] list = Lists.by(ROOT).der();

    assertRefused(Refusal.NOT_CLEARED, () -> validate(Collections.nCopies(21, list)));
  }

  private static TrustedPath validate(List<byte[]> lists) {
    return CertificationPath.validate(
        List.of(CARD.der()), List.of(ROOT.der()), lists, PolicyInputs.ANY, NOW);
  }
}
