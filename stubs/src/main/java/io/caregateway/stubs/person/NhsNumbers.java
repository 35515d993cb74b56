package io.caregateway.stubs.person;

/**
 * Numbers of the range that is reserved for tests, in a fixed shuffled order. The range is dealt
 * out in {@value #SLICES} slices, so that practices of one server do not share patients.
 */
public final class NhsNumbers {

  public static final int SLICES = 8;

  private static final int RANGE = 1_000_000;
  // coprime to the range, so that the multiples visit every number once
  private static final int STRIDE = 620_527;

  private final int slice;
  private final int offset;
  private int step;

  /**
   * @param slice 0 to 7
   * @param seed where in the shuffled order to begin
   */
  public NhsNumbers(int slice, long seed) {
    this.slice = Math.floorMod(slice, SLICES);
    this.offset = Math.floorMod(seed, RANGE / SLICES) * SLICES;
  }

  /**
   * The next number of the slice.
   *
   * @throws IllegalStateException after about 113,000 numbers
   */
  public String next() {
    while (step < RANGE / SLICES) {
      long position = offset + slice + (long) SLICES * step++;
      int suffix = (int) (position % RANGE * STRIDE % RANGE);
      String nine = "999%06d".formatted(suffix);
      int check = checkDigit(nine);
      if (check < 10) {
        return nine + check;
      }
    }
    throw new IllegalStateException(
        "The test range of NHS numbers is used up: ask for fewer patients.");
  }

  /** Modulus 11 over weights 10 to 2; 10 means that the nine digits cannot be used. */
  private static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nine.charAt(i) - '0') * (10 - i);
    }
    int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
  }
}
