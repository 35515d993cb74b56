package io.caregateway.core.billing.money;

import io.caregateway.core.billing.ledger.Book;
import java.util.Locale;

/** How money came in, or went back. */
public enum Method {
  CASH("Cash", Book.CASH),
  CARD("Card", Book.CARD),
  BACS("Bank transfer", Book.BANK),
  CHEQUE("Cheque", Book.CHEQUES);

  private final String words;
  private final Book book;

  Method(String words, Book book) {
    this.words = words;
    this.book = book;
  }

  public String words() {
    return words;
  }

  /** As it stands in forms: {@code cash}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Into which it comes. */
  public Book book() {
    return book;
  }
}
