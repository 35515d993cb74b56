package io.caregateway.smartcards.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CardRefusedTest {

  @Test
  void keepsTheKindOfWhatWasStumbledOverAndNotItsWords() {
    var refused =
        new CardRefused(Refusal.OCSP_UNREADABLE, new IOException("CN=555000000101_Amara_Okafor"));

    assertThat(refused).hasMessage("OCSP_UNREADABLE after IOException").hasNoCause();
    assertThat(new CardRefused(Refusal.OCSP_RESPONDER, refused))
        .hasMessage("OCSP_RESPONDER after OCSP_UNREADABLE");
  }
}
