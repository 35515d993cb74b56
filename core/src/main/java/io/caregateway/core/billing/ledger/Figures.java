package io.caregateway.core.billing.ledger;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the books say of some days, in sums that name nobody.
 *
 * @param from the first day
 * @param to the last day
 * @param tills what came in and went back, by till; each is there
 * @param income by income code, in order
 * @param balances what each book holds now, whatever the days
 */
public record Figures(
    LocalDate from,
    LocalDate to,
    List<Sums> tills,
    List<Sums> income,
    Sums vat,
    Map<Book, Money> balances) {

  /**
   * Two sums of one thing.
   *
   * @param name of the till, or the income code
   * @param plus money that came in, or what was billed
   * @param minus money that was given back, or what was credited or voided
   */
  public record Sums(String name, Money plus, Money minus) {

    /** What is left. */
    public Money net() {
      return new Money(plus.pence() - minus.pence());
    }
  }

  public Figures {
    tills = List.copyOf(tills);
    income = List.copyOf(income);
    balances = Map.copyOf(balances);
  }

  /** Of all tills. */
  public Sums banking() {
    return total("All", tills);
  }

  /** Of all income codes. */
  public Sums earned() {
    return total("All", income);
  }

  /** What payers owe now. */
  public Money owed() {
    return balances.getOrDefault(Book.RECEIVABLE, new Money(0));
  }

  /** What is in payers' hands now. */
  public Money inHand() {
    return new Money(-balances.getOrDefault(Book.CREDIT, new Money(0)).pence());
  }

  private static Sums total(String name, List<Sums> of) {
    return new Sums(
        name,
        new Money(of.stream().mapToLong(one -> one.plus().pence()).sum()),
        new Money(of.stream().mapToLong(one -> one.minus().pence()).sum()));
  }
}
