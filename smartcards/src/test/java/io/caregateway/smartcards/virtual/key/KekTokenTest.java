package io.caregateway.smartcards.virtual.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real PKCS#11 token, SoftHSM2. */
class KekTokenTest {

  private static final byte[] CONTEXT = "one card".getBytes(US_ASCII);
  private static final String PIN = "7392";

  @BeforeAll
  static void makeToken() throws Exception {
    assumeTrue(SoftToken.there(), SoftToken.ABSENT);
    SoftToken.make(PIN);
  }

  @Test
  void derivesTheSameKeysEachTimeFromAKeyThatNeverLeavesTheToken() {
    byte[] first = token("cards").open(PIN.toCharArray()).derived(CONTEXT);

    assertThat(token("cards").open(PIN.toCharArray()).derived(CONTEXT))
        .isEqualTo(first)
        .hasSize(32);
    assertThat(token("others").open(PIN.toCharArray()).derived(CONTEXT)).isNotEqualTo(first);
  }

  @Test
  void saysWhatToDoWhenTheTokenIsNotThere() {
    assertThatThrownBy(() -> new KekToken(SoftToken.LIBRARY, 7, "cards").open(PIN.toCharArray()))
        .isInstanceOf(KekUnusable.class)
        .hasMessageContaining("Check the library");
  }

  private static KekToken token(String alias) {
    return new KekToken(SoftToken.LIBRARY, 0, alias);
  }
}
