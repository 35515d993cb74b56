package io.caregateway.smartcards.virtual.key;

import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.virtual.CardRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasscodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "271828182", "27182x", "２７１８２８", "27 182"})
  void hasSixToEightDigits(String typed) {
    assertRefused(() -> Passcode.typed(typed.toCharArray()), CardRefusal.PASSCODE_FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "777777",
        "123456",
        "987654",
        "890123",
        "321098",
        "121212",
        "123123",
        "12341234",
        "1212121",
        "112233",
        "77665588"
      })
  void isNotAmongTheFirstThatAnybodyTries(String chosen) {
    assertRefused(() -> Passcode.chosen(chosen.toCharArray()), CardRefusal.PASSCODE_TRIVIAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"271828", "3141592", "86420971", "112234"})
  void mayBeAnyOther(String chosen) {
    try (Passcode passcode = Passcode.chosen(chosen.toCharArray())) {
      assertThat(passcode.digits()).isEqualTo(chosen.getBytes(US_ASCII));
    }
  }

  @Test
  void isOverwrittenAfterUse() {
    char[] typed = "271828".toCharArray();
    Passcode passcode = Passcode.typed(typed);
    assertThat(typed).containsOnly('\0');

    passcode.close();

    assertThat(passcode.digits()).containsOnly(0);
  }
}
