package io.caregateway.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a practice's bills, money or prices. It says what was moved and under which
 * number, and names nobody: whoever needs more asks by the ids.
 *
 * @param event as {@code BILL_POSTED}; one that a receiver does not know is to be passed over
 * @param account whose; null for what belongs to the practice as a whole. Where records were merged
 *     it is the account that is left
 * @param about the bill, payment or other thing that was made or changed
 * @param numbers that were given, as an invoice's
 * @param moved between the books, in order; amounts are more than nothing
 * @param prices that have a new version
 */
public record BillingHappened(
    OdsCode practice,
    String event,
    @Nullable UUID account,
    @Nullable UUID about,
    List<Numbered> numbers,
    List<Moved> moved,
    List<Priced> prices,
    Instant at) {

  public static final String TYPE = "care.billing.happened.v1";
  public static final String DESTINATION = "topic:care.billing";

  public BillingHappened {
    numbers = List.copyOf(numbers);
    moved = List.copyOf(moved);
    prices = List.copyOf(prices);
  }

  /**
   * The next number of a series.
   *
   * @param series as {@code INVOICE}
   */
  public record Numbered(String series, long number) {}

  /**
   * An amount that one book gave to another.
   *
   * @param occasion why, as {@code BILL} or {@code ALLOCATION}
   * @param act the bill, payment, note or form that was the reason
   * @param to the book that is debited, as {@code RECEIVABLE}
   * @param from the book that is credited, as {@code INCOME}
   * @param bill which bill, where it is about one
   * @param line of that bill, from 1; 0 for the bill as a whole
   * @param incomeCode where income is moved
   * @param day on which it counts
   */
  public record Moved(
      String occasion,
      UUID act,
      String to,
      String from,
      Money amount,
      @Nullable UUID bill,
      int line,
      @Nullable String incomeCode,
      LocalDate day) {}

  /**
   * A version of an item of a price list.
   *
   * @param payer whose list, as {@code patient}
   */
  public record Priced(String payer, String code, int version) {}
}
