package io.caregateway.core.billing;

import io.caregateway.feed.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts and dates as people in the United Kingdom type them. */
public final class TypedValues {

  private static final Pattern POUNDS = Pattern.compile("(\\d{1,5}|\\d{1,2},\\d{3})(\\.\\d{1,2})?");
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

  /** Years; what lies beyond was mistyped, and databases do not hold all of it. */
  private static final int EARLIEST = 1800;

  private static final int LATEST = 2999;

  private TypedValues() {}

  /**
   * @return null when it is no amount between 0 and 99,999.99 pounds
   */
  public static @Nullable Money price(String typed) {
    String amount = typed.trim();
    String bare = amount.startsWith("£") ? amount.substring(1).trim() : amount;
    return POUNDS.matcher(bare).matches()
        ? Money.ofPounds(new BigDecimal(bare.replace(",", "")))
        : null;
  }

  /**
   * @return null when it is no day of the calendar, or one of another age than ours
   */
  public static @Nullable LocalDate date(String typed) {
    String day = typed.trim();
    try {
      LocalDate read = day.contains("/") ? LocalDate.parse(day, DAY_FIRST) : LocalDate.parse(day);
      return read.getYear() < EARLIEST || read.getYear() > LATEST ? null : read;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
