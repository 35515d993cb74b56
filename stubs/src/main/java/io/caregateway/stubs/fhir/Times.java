package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.world.Selection.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Values of a FHIR date search parameter: a prefix and a date of some precision (UTC). */
final class Times {

  private Times() {}

  /**
   * @throws Refusal if the value is not understood
   */
  static Window window(String value) {
    String prefix = value.matches("[a-z]{2}.*") ? value.substring(0, 2) : "eq";
    Window named;
    try {
      named = period(value.matches("[a-z]{2}.*") ? value.substring(2) : value);
    } catch (DateTimeException e) {
      throw new Refusal(Reason.BAD_REQUEST, "_lastUpdated is not a date: " + value);
    }
    return switch (prefix) {
      case "eq" -> named;
      case "ge" -> new Window(named.from(), Long.MAX_VALUE);
      case "gt" -> new Window(named.to(), Long.MAX_VALUE);
      case "le" -> new Window(Long.MIN_VALUE, named.to());
      case "lt" -> new Window(Long.MIN_VALUE, named.from());
      default -> throw new Refusal(Reason.BAD_REQUEST, "_lastUpdated takes ge, gt, le, lt and eq.");
    };
  }

  private static Window period(String date) {
    if (date.length() == 4) {
      return days(Year.parse(date).atDay(1), ChronoUnit.YEARS);
    }
    if (date.length() == 7) {
      return days(YearMonth.parse(date).atDay(1), ChronoUnit.MONTHS);
    }
    if (date.length() == 10) {
      return days(LocalDate.parse(date), ChronoUnit.DAYS);
    }
    // a plus sign that was not escaped reaches us as a space
    long from = OffsetDateTime.parse(date.replace(' ', '+')).toInstant().toEpochMilli();
    return new Window(from, from + (date.contains(".") ? 1 : 1000));
  }

  private static Window days(LocalDate first, ChronoUnit unit) {
    return new Window(millis(first), millis(first.plus(1, unit)));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
