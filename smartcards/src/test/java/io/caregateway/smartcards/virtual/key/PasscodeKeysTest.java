package io.caregateway.smartcards.virtual.key;

import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.virtual.CardRefusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasscodeKeysTest {

  @Test
  void tellsWhoWaitedTooLongThatManyOthersTry() {
    assertRefused(() -> make(new PasscodeKeys(0, Duration.ofMillis(1))), CardRefusal.BUSY);
  }

  @Test
  void tellsTheSameToWhomTheProcessStopsWaitingFor() {
    Thread.currentThread().interrupt();
    assertRefused(() -> make(new PasscodeKeys()), CardRefusal.BUSY);
    assertThat(Thread.interrupted()).as("whoever asked is told to stop as well").isTrue();
  }

  @Test
  void givesItsPlaceBack() {
    PasscodeKeys keys = new PasscodeKeys(1, Duration.ofMillis(1));
    assertThat(make(keys)).isEqualTo(make(keys)).hasSize(32);
  }

  private static byte[] make(PasscodeKeys keys) {
    try (Passcode passcode = Passcode.typed("271828".toCharArray())) {
      return keys.of(passcode, new byte[16], new byte[0], Hardening.LEAST);
    }
  }
}
