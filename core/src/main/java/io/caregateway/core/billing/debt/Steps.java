package io.caregateway.core.billing.debt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders of a bill were made.
 *
 * @param made how many
 * @param last when the last was made; null for none
 */
record Steps(int made, @Nullable LocalDate last) {

  static final Steps NONE = new Steps(0, null);

  /**
   * The reminder that is due. One follows another no sooner than the practice's steps are apart, so
   * that nobody who was late to begin reminding sends two on two days.
   *
   * @param days past due at which each is made
   * @param due the last day on which the bill is paid in time
   * @return from 1; 0 for none
   */
  int next(List<Integer> days, LocalDate due, LocalDate today) {
    if (made >= days.size() || ChronoUnit.DAYS.between(due, today) < days.get(made)) {
      return 0;
    }
    if (last != null && made > 0) {
      int apart = days.get(made) - days.get(made - 1);
      if (ChronoUnit.DAYS.between(last, today) < apart) {
        return 0;
      }
    }
    return made + 1;
  }
}
