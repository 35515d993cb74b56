package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, amounts and rates as they stand on paper. */
final class PaperWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private PaperWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** As much of a date as is known: {@code 1970}, {@code 1970-09} or {@code 1970-09-11}. */
  static String partialDay(String date) {
    return switch (date.length()) {
      case 10 -> day(LocalDate.parse(date));
      case 7 -> MONTH.format(LocalDate.parse(date + "-01"));
      default -> date;
    };
  }

  /** {@code £1,025.00}, {@code −£3.00}. */
  static String pounds(Money amount) {
    String sign = amount.pence() < 0 ? "−" : "";
    return sign + String.format(Locale.UK, "£%,.2f", amount.pounds().abs());
  }

  /** {@code 20%}, {@code Exempt}. */
  static String rate(VatRate rate) {
    return rate.words().replaceFirst("^.*, ", "");
  }

  /** {@code GB 123 4567 89}, as HM Revenue and Customs print it. */
  static String vatNumber(String digits) {
    return digits.replaceFirst("^(...)(....)(..)(.*)$", "GB $1 $2 $3 $4").strip();
  }
}
