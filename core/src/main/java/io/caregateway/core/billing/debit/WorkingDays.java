package io.caregateway.core.billing.debit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;

/** Days on which banks work: no Saturday, no Sunday, and none of these. */
record WorkingDays(Collection<LocalDate> holidays) {

  boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /** So many working days later. */
  LocalDate after(LocalDate day, int days) {
    LocalDate then = day;
    int left = days;
    while (left > 0) {
      then = then.plusDays(1);
      left -= isOne(then) ? 1 : 0;
    }
    return then;
  }
}
