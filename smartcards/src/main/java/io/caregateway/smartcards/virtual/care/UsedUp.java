package io.caregateway.smartcards.virtual.care;

import static java.util.stream.Collectors.toSet;

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
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down that cards are locked whose last try was counted when nothing could be recorded, and
 * tells their people. They are refused before that.
 */
public final class UsedUp {

  private static final By ROUND = new By(Actor.system("cards"), Origin.internal("locks"));

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLife life;
  private final CardLetters letters;

  /** By practice, as the round before found them: a last try may be looked at this moment. */
  private final Map<OdsCode, Set<UUID>> found = new ConcurrentHashMap<>();

  public UsedUp(
      PracticeTransactions transactions, CardBook book, CardLife life, CardLetters letters) {
    this.transactions = transactions;
    this.book = book;
    this.life = life;
    this.letters = letters;
  }

  /** Takes those that an earlier call found too. */
  public void run(OdsCode practice) {
    Set<UUID> now = transactions.in(practice, book::usedUp).stream().map(Card::id).collect(toSet());
    Set<UUID> before = found.getOrDefault(practice, Set.of());
    found.put(practice, now);
    now.stream().filter(before::contains).forEach(id -> transactions.run(practice, () -> lock(id)));
  }

  /** Unless it was written down meanwhile, or the last try was a right one. */
  private void lock(UUID id) {
    Card card = book.held(id);
    if (card.state() == CardState.LOCKED
        && book.usedUp().stream().anyMatch(one -> one.id().equals(id))) {
      letters.tell(card, LetterKind.LOCKED, null);
      life.step(card, CardStep.LOCK, ROUND, null);
    }
  }
}
