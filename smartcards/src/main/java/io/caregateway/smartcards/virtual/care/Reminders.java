package io.caregateway.smartcards.virtual.care;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.use.OwnCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells people that their card expires soon: when it can be renewed, and again two weeks before its
 * end. Each is written once for each certificate, however many processes look at once; whoever was
 * not told in time, as no process ran, is told once.
 */
public final class Reminders {

  /** How long before its end; each later one stands for those before it. */
  private static final List<Duration> BEFORE = List.of(OwnCard.RENEWABLE, Duration.ofDays(14));

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLetters letters;

  public Reminders(PracticeTransactions transactions, CardBook book, CardLetters letters) {
    this.transactions = transactions;
    this.book = book;
    this.letters = letters;
  }

  /**
   * @return how many letters were written
   */
  public int run(OdsCode practice) {
    int written = 0;
    for (int number = BEFORE.size(); number > 0; number--) {
      Duration before = BEFORE.get(number - 1);
      int which = number;
      for (Card due : transactions.in(practice, () -> book.endingWithin(before, which))) {
        written += transactions.in(practice, () -> remind(due, which)) ? 1 : 0;
      }
    }
    return written;
  }

  private boolean remind(Card card, int number) {
    Instant end = card.expiresAt();
    if (end == null || !book.reminded(card.id(), end, number)) {
      return false;
    }
    letters.expiresSoon(card, end);
    return true;
  }
}
