package io.caregateway.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An NHS number as a clinical system gave it. A number that fails its check digit is kept and
 * flagged, never dropped: official examples carry such numbers.
 *
 * @param value the digits, without spaces
 */
public record NhsNumber(@JsonValue String value) {

  /** Takes white space and hyphens out; nothing else is changed. */
  @JsonCreator
  public NhsNumber {
    value = value.replaceAll("[\\s-]", "");
  }

  /**
   * Whether the value is ten digits with the right check digit (NHS Data Dictionary, NHS NUMBER:
   * modulus 11, weights 10 to 2, a remainder of 10 is never issued).
   */
  public boolean isValid() {
    if (!value.matches("[0-9]{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (value.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check != 10 && check == value.charAt(9) - '0';
  }

  /** Masked, so that it may stand in a log: {@code NHS …888}. */
  @Override
  public String toString() {
    return "NHS …" + value.substring(Math.max(0, value.length() - 3));
  }
}
