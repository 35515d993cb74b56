package io.caregateway.core.billing.banking;

import io.caregateway.core.billing.ledger.Book;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where money is until it is counted. */
public enum Till {
  CASH(Book.CASH, true),
  CHEQUES(Book.CHEQUES, true),
  CARD(Book.CARD, false),
  BANK(Book.BANK, false);

  private final Book book;
  private final boolean paidIn;

  Till(Book book, boolean paidIn) {
    this.book = book;
    this.paidIn = paidIn;
  }

  public String words() {
    return book.words();
  }

  /** As it stands in forms: {@code cash}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody takes it to the bank. */
  public boolean isPaidIn() {
    return paidIn;
  }

  Book book() {
    return book;
  }

  static Optional<Till> of(String word) {
    return Arrays.stream(values()).filter(till -> till.word().equals(word)).findFirst();
  }
}
