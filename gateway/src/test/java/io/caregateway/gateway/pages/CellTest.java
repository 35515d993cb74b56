package io.caregateway.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44 1632",
        "-5+A1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1+1",
        "\uFF20SUM(A1)"
      })
  void whatASpreadsheetWouldRunGetsAnApostrophe(String value) {
    assertThat(Cell.of(value)).isEqualTo("'" + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5.00", "Invoice 41", "1+1", "O'Hara"})
  void whatIsNoFormulaStands(String value) {
    assertThat(Cell.of(value)).isEqualTo(value);
  }
}
