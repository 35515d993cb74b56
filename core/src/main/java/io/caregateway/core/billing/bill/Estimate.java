package io.caregateway.core.billing.bill;

import java.time.LocalDate;

/**
 * What an estimate has beside a bill.
 *
 * @param number of its own series, without gaps
 * @param given the day on which it was given
 * @param until the last day on which it counts
 */
public record Estimate(long number, LocalDate given, LocalDate until) {

  /** Whether it counts no longer. */
  public boolean expiredOn(LocalDate day) {
    return day.isAfter(until);
  }
}
