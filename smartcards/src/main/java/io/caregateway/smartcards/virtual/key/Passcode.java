package io.caregateway.smartcards.virtual.key;

import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.util.Arrays;

/**
 * A passcode of 6 to 8 digits (FACTS.md 9), for as short as it is needed. Closing it overwrites it.
 */
public final class Passcode implements AutoCloseable {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 8;
  private static final int BASE = 10;

  private final byte[] digits;

  private Passcode(byte[] digits) {
    this.digits = digits;
  }

  /**
   * A passcode as somebody typed it to unlock; the characters given are overwritten.
   *
   * @throws CardRefused when it has not 6 to 8 digits
   */
  public static Passcode typed(char[] characters) {
    try {
      byte[] digits = new byte[characters.length];
      boolean right = characters.length >= SHORTEST && characters.length <= LONGEST;
      for (int i = 0; i < characters.length; i++) {
        right &= characters[i] >= '0' && characters[i] <= '9';
        digits[i] = (byte) characters[i];
      }
      Passcode passcode = new Passcode(digits);
      if (!right) {
        passcode.close();
        throw new CardRefused(CardRefusal.PASSCODE_FORM);
      }
      return passcode;
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /**
   * A passcode as somebody chose it.
   *
   * @throws CardRefused when it has not 6 to 8 digits, or is among the first that anybody tries
   */
  public static Passcode chosen(char[] characters) {
    Passcode passcode = typed(characters);
    if (passcode.run(1) || passcode.run(BASE - 1) || passcode.repeats() || passcode.doubles()) {
      passcode.close();
      throw new CardRefused(CardRefusal.PASSCODE_TRIVIAL);
    }
    return passcode;
  }

  byte[] digits() {
    return digits;
  }

  @Override
  public void close() {
    Arrays.fill(digits, (byte) 0);
  }

  /** As 345678, 987654 or 890123. */
  private boolean run(int step) {
    for (int i = 1; i < digits.length; i++) {
      if (Math.floorMod(digits[i] - digits[i - 1], BASE) != step) {
        return false;
      }
    }
    return true;
  }

  /** As 777777, 121212 or 123123. */
  private boolean repeats() {
    for (int period = 1; period <= digits.length / 2; period++) {
      if (Arrays.equals(digits, 0, digits.length - period, digits, period, digits.length)) {
        return true;
      }
    }
    return false;
  }

  /** As 112233 or 77665588. */
  private boolean doubles() {
    for (int i = 0; i + 1 < digits.length; i += 2) {
      if (digits[i] != digits[i + 1]) {
        return false;
      }
    }
    return digits.length % 2 == 0;
  }
}
