package io.caregateway.safeguards.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Which of a practice's logs: the one of a retention class and a month. As text {@code
 * SIGN_ON/2026-11}.
 *
 * @param month of the records' times, in UTC
 */
public record LogName(RetentionClass retention, YearMonth month) {

  /** The log of acts of this class at this time. */
  public static LogName of(RetentionClass retention, Instant at) {
    return new LogName(retention, YearMonth.from(at.atZone(ZoneOffset.UTC)));
  }

  /**
   * @throws IllegalArgumentException when the text is not the name of a log
   */
  public static LogName parse(String text) {
    int slash = text.indexOf('/');
    try {
      if (slash > 0) {
        return new LogName(
            RetentionClass.valueOf(text.substring(0, slash)),
            YearMonth.parse(text.substring(slash + 1)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(wrong(), e);
    }
    throw new IllegalArgumentException(wrong());
  }

  private static String wrong() {
    return "The name of a log is a retention class and a month, as SIGN_ON/2026-11.";
  }

  @Override
  public String toString() {
    return retention + "/" + month;
  }
}
