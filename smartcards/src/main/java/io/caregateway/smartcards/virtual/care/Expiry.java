package io.caregateway.smartcards.virtual.care;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.util.List;
import java.util.UUID;

/**
 * Writes down that cards have expired, tells their people and destroys their keys. They are refused
 * before that.
 */
public final class Expiry {

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLife life;
  private final KeyBook keys;
  private final Factors factors;
  private final CardLetters letters;
  private final UsedUp usedUp;

  public Expiry(
      PracticeTransactions transactions,
      CardBook book,
      CardLife life,
      KeyBook keys,
      Factors factors,
      CardLetters letters,
      UsedUp usedUp) {
    this.transactions = transactions;
    this.book = book;
    this.life = life;
    this.keys = keys;
    this.factors = factors;
    this.letters = letters;
    this.usedUp = usedUp;
  }

  /**
   * Looks after cards that are {@link UsedUp} as well.
   *
   * @return how many cards were found that have expired
   */
  public int run(OdsCode practice) {
    usedUp.run(practice);
    List<Card> ended = transactions.in(practice, book::pastTheirEnd);
    By clock = new By(Actor.system("cards"), Origin.internal("expiry"));
    ended.forEach(
        card -> {
          life.act(
              practice, CardStep.EXPIRE.act(), card.id(), clock, () -> expire(card.id(), clock));
        });
    return ended.size();
  }

  private CardState expire(UUID id, By clock) {
    Card card = book.held(id);
    keys.destroy(id);
    factors.removeAll(id);
    letters.tell(card, LetterKind.EXPIRED, null);
    return life.step(card, CardStep.EXPIRE, clock, null);
  }
}
