package io.caregateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"9476719931", "9000000009", "900 000 0025", "999-000-0018"})
  void acceptsNumbersWithTheRightCheckDigit(String value) {
    assertThat(new NhsNumber(value).isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000000015", "9912003890", "6101231234", "12345", "abcdefghij", ""})
  void keepsButFlagsNumbersThatFailIt(String value) {
    assertThat(new NhsNumber(value).isValid()).isFalse();
  }

  @Test
  void neverShowsTheWholeNumber() {
    assertThat(new NhsNumber("9476719931")).hasToString("NHS …931");
  }
}
