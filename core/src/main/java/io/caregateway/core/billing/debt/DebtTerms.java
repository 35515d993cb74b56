package io.caregateway.core.billing.debt;

import java.util.List;

/**
 * When bills are due, and when payers are reminded.
 *
 * @param days from posting within which a bill is to be paid, 0 to 365
 * @param steps days past due at which each reminder is made, rising, at most three; empty for none
 */
public record DebtTerms(int days, List<Integer> steps) {

  /** Until the practice says otherwise: thirty days, and nobody is reminded. */
  public static final DebtTerms USUAL = new DebtTerms(30, List.of());

  static final int MOST_STEPS = 3;
  static final int LONGEST = 365;

  public DebtTerms {
    steps = List.copyOf(steps);
  }
}
