package io.caregateway.bench.pages;

import org.jspecify.annotations.Nullable;

/**
 * NHS numbers that pass the check, as many as a measurement needs: the range that is kept for tests
 * has too few.
 */
final class TenDigits {

  private static final int FIRST = 600_000_000;
  private static final int OF_A_PRACTICE = 1_000_000;

  private TenDigits() {}

  static String of(int practice, int index) {
    int nine = FIRST + practice * OF_A_PRACTICE + index * 2;
    String number = withCheckDigit(nine);
    return number == null ? other(nine) : number;
  }

  /** Two neighbours are never both without a check digit. */
  private static String other(int nine) {
    String number = withCheckDigit(nine + 1);
    if (number == null) {
      throw new IllegalStateException("neither number has a check digit");
    }
    return number;
  }

  private static @Nullable String withCheckDigit(int nine) {
    int sum = 0;
    int rest = nine;
    for (int weight = 2; weight <= 10; weight++) {
      sum += rest % 10 * weight;
      rest /= 10;
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? null : "%d%d".formatted(nine, check);
  }
}
