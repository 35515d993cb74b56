package io.caregateway.core.billing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds payment card numbers in what people type, so that none is ever kept (PCI DSS, requirement
 * 3). A number is one of the ranges that card schemes issue whose last digit is right (ISO/IEC
 * 7812-1, annex B).
 */
public final class CardNumbers {

  /** What to say of a field that holds one. */
  public static final String REFUSED =
      "This looks like the number of a payment card, which must not be kept. Remove it; the"
          + " reference on the terminal's slip is enough.";

  private static final int SHORTEST = 13;
  private static final int TEN = 10;

  /** Thirteen digits or more, with up to three signs, blanks or unseen characters between. */
  private static final Pattern RUN =
      Pattern.compile("[0-9](?:[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]{0,3}[0-9]){12,}");

  /** American Express, Diners Club, Visa, Mastercard, Maestro, Discover, UnionPay, JCB. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "3[47][0-9]{13}|3(?:0[0-5]|[689][0-9])[0-9]{11}|4[0-9]{12}|4[0-9]{15}|4[0-9]{18}"
              + "|5[1-5][0-9]{14}|2(?:2[2-9]|[3-6][0-9]|7[012])[0-9]{13}"
              + "|(?:50|5[6-9]|6[0-9])[0-9]{14,17}|35[0-9]{14}");

  private static final int LONGEST = 19;

  private CardNumbers() {}

  /** Whether there is one anywhere in the text, also with blanks and hyphens between its digits. */
  public static boolean in(String text) {
    Matcher run = RUN.matcher(western(text));
    while (run.find()) {
      if (holdsOne(run.group().replaceAll("[^0-9]", ""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsOne(String digits) {
    for (int from = 0; from + SHORTEST <= digits.length(); from++) {
      for (int length = SHORTEST; length <= LONGEST && from + length <= digits.length(); length++) {
        String number = digits.substring(from, from + length);
        if (ISSUED.matcher(number).matches() && checks(number)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The formula of Luhn: from the right, every second digit counts twice. */
  private static boolean checks(String number) {
    int sum = 0;
    for (int place = 0; place < number.length(); place++) {
      int digit = number.charAt(number.length() - 1 - place) - '0';
      int counted = place % 2 == 0 ? digit : 2 * digit;
      sum += counted / TEN + counted % TEN;
    }
    return sum % TEN == 0;
  }

  /** With digits of every script as those of ASCII. */
  private static String western(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isDigit(point)) {
                plain.append(Character.digit(point, TEN));
              } else {
                plain.appendCodePoint(point);
              }
            });
    return plain.toString();
  }
}
