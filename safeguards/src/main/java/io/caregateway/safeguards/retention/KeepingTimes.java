package io.caregateway.safeguards.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;

/**
 * How long what is kept, in whole days where the practices are. The day something happened and the
 * day on which its time ends both belong to it: what happened on 23 November 2026 and is kept for a
 * year is due from 24 November 2027 on. What happened on 29 February and is kept for a year ends on
 * 28 February, as that of the day before does.
 */
public record KeepingTimes(Map<Keep, Period> periods, ZoneId zone) {

  /** No month is longer than another by more: so much may be between a period there and back. */
  private static final int ROUNDING_DAYS = 4;

  /**
   * @throws IllegalArgumentException when a time is missing or shorter than a day
   */
  public KeepingTimes {
    periods = Map.copyOf(periods);
    for (Keep what : Keep.values()) {
      Period period = periods.get(what);
      if (period == null || period.isNegative() || period.isZero()) {
        throw new IllegalArgumentException("retention." + what + " must be a day or longer.");
      }
    }
  }

  public Period of(Keep what) {
    return periods.getOrDefault(what, Period.ZERO);
  }

  /** The first day of which nothing is due yet; all that is earlier is. */
  public LocalDate firstKept(Keep what, Instant now) {
    LocalDate today = day(now);
    LocalDate day = today.minus(of(what)).minusDays(ROUNDING_DAYS);
    while (day.plus(of(what)).isBefore(today)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The moment before which all is due. */
  public Instant dueBefore(Keep what, Instant now) {
    return firstKept(what, now).atStartOfDay(zone).toInstant();
  }

  /** The day at the practices. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
