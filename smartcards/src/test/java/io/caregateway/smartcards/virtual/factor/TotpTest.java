package io.caregateway.smartcards.virtual.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1111111111);
  private static final long STEP = 1111111111 / 30;

  /** RFC 6238, appendix B, the last 6 of its 8 digits. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037"
  })
  void givesTheValuesOfTheStandard(long second, String code) {
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
  }

  @Test
  void takesAClockThatIsOneStepOff() {
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, 0)).hasValue(STEP - 1);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, 0)).hasValue(STEP + 1);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0)).isEmpty();
  }

  @Test
  void takesNoCodeTwiceAndNoneOlderThanTheLast() {
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
  }

  @ParameterizedTest
  @CsvSource({"''", "05047", "0504711", "05047x", "０５０４７１"})
  void takesNothingButSixDigits(String code) {
    assertThat(Totp.step(SECRET, code, NOW, 0)).isEmpty();
  }
}
