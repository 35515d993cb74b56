package io.caregateway.core.billing;

import java.util.regex.Pattern;

/**
 * SNOMED CT concept identifiers (SNOMED CT Release File Specifications, Component Identifiers): 6
 * to 18 digits, no leading zero, partition 00 or 10, and a Verhoeff check digit last.
 */
public final class ConceptId {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{2,14}[01]0[0-9]");
  private static final int BASE = 10;

  /** The first permutation of Verhoeff's scheme; each later place applies it once more. */
  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private ConceptId() {}

  public static boolean isValid(String id) {
    return FORM.matcher(id).matches() && checks(id);
  }

  private static boolean checks(String id) {
    int sum = 0;
    for (int place = 0; place < id.length(); place++) {
      int digit = id.charAt(id.length() - 1 - place) - '0';
      for (int times = 0; times < place % 8; times++) {
        digit = PERMUTATION[digit];
      }
      sum = multiply(sum, digit);
    }
    return sum == 0;
  }

  /** Composition in the dihedral group of order ten: 0 to 4 are turns, 5 to 9 reflections. */
  private static int multiply(int a, int b) {
    int half = BASE / 2;
    if (a < half) {
      return b < half ? (a + b) % half : half + (a + b) % half;
    }
    return b < half ? half + Math.floorMod(a - b, half) : Math.floorMod(a - b, half);
  }
}
