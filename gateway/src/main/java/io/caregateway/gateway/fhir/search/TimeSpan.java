package io.caregateway.gateway.fhir.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that a FHIR date or dateTime covers with the precision it has (FHIR R4, search.html,
 * date). Without a time zone it is UTC.
 *
 * @param start its first instant
 * @param end the first instant after it
 */
public record TimeSpan(Instant start, Instant end) {

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?");

  /** Empty when the text is not a date or is one that no calendar has. */
  public static Optional<TimeSpan> of(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> days(LocalDate.of(Integer.parseInt(text), 1, 1), ChronoUnit.YEARS);
            case 7 -> days(YearMonth.parse(text).atDay(1), ChronoUnit.MONTHS);
            case 10 -> days(LocalDate.parse(text), ChronoUnit.DAYS);
            default -> moment(text);
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TimeSpan days(LocalDate first, ChronoUnit precision) {
    return new TimeSpan(midnight(first), midnight(first.plus(1, precision)));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Changes are timed in milliseconds, so nothing finer is told apart. */
  private static TimeSpan moment(String text) {
    Instant start = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    String clock = text.substring(11).split("[Z+-]", 2)[0];
    long millis = clock.contains(".") ? 1 : clock.length() == 5 ? 60_000 : 1_000;
    return new TimeSpan(start, start.plusMillis(millis));
  }
}
