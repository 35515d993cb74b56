package io.caregateway.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those that card schemes publish for tests. */
class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "Paid with 4111 1111 1111 1111, thanks",
        "4111-1111-1111-1111",
        "card:4111.1111.1111.1111",
        "4111 - 1111 - 1111 - 1111",
        "4111+1111+1111+1111",
        "4111|1111|1111|1111",
        "4111\u200b1111\u200b1111\u200b1111",
        "41111111\u00ad11111111",
        "ref 12 4111 1111 1111 1111",
        "x124111111111111111199",
        "5555555555554444",
        "2223003122003222",
        "378282246310005",
        "3782 822463 10005",
        "30569309025904",
        "6011111111111117",
        "3530111333300000",
        "4222222222222",
        "4111\u00a01111\u20131111\u20141111",
        "\uff14\uff11\uff11\uff11 \uff11\uff11\uff11\uff11 1111 1111"
      })
  void findsACardNumberHoweverItIsTyped(String text) {
    assertThat(CardNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Auth code 123456, terminal 22160437",
        "NHS 999 123 4567",
        "20-00-00 55779911",
        "01632 960001 or 01632 960002",
        "4111 1111 1111 1112",
        "411111111111",
        "2026-11-02 09:30 0042",
        "9876543210987654"
      })
  void letsOtherNumbersStand(String text) {
    assertThat(CardNumbers.in(text)).isFalse();
  }
}
