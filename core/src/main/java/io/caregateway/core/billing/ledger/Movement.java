package io.caregateway.core.billing.ledger;

import io.caregateway.feed.BillingHappened.Moved;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amount that goes from one book to another.
 *
 * @param to the book that is debited
 * @param from the book that is credited
 * @param amount more than nothing
 * @param payer whose account it touches; null where tills alone are concerned
 * @param bill which bill, where it is about one
 * @param line of that bill, from 1; 0 for the bill as a whole
 * @param incomeCode of the line, where income is moved
 */
public record Movement(
    Book to,
    Book from,
    Money amount,
    @Nullable UUID payer,
    @Nullable UUID bill,
    int line,
    @Nullable String incomeCode) {

  public Movement {
    if (amount.pence() <= 0 || to == from) {
      throw new IllegalArgumentException("A movement has an amount and two books.");
    }
  }

  /** One of a bill as a whole, or of none. */
  public static Movement of(Book to, Book from, Money amount, UUID payer, @Nullable UUID bill) {
    return new Movement(to, from, amount, payer, bill, 0, null);
  }

  /** One between tills, which touches no account. */
  public static Movement of(Book to, Book from, Money amount) {
    return new Movement(to, from, amount, null, null, 0, null);
  }

  /** The same the other way, which undoes it. */
  public Movement back() {
    return new Movement(from, to, amount, payer, bill, line, incomeCode);
  }

  Moved told(Occasion occasion, UUID act, LocalDate day) {
    return new Moved(
        occasion.name(), act, to.name(), from.name(), amount, bill, line, incomeCode, day);
  }
}
