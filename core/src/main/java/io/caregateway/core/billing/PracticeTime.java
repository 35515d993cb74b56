package io.caregateway.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar on the wall of every practice in England. */
public final class PracticeTime {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private PracticeTime() {}

  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ENGLAND);
  }
}
