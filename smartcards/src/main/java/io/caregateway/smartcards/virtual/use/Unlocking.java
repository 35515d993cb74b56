package io.caregateway.smartcards.virtual.use;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.factor.ShownFactor;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens a card's key with passcode and second factor. Both are always looked at, and both being
 * wrong counts as one wrong try: which of the two was wrong is told to nobody. A card that stays
 * closed for another reason costs whoever tries as much time. How an opened card stands is for the
 * step to judge that it is opened for.
 */
public final class Unlocking {

  /** A key that was opened, in memory for as short as it is used. */
  record Opened(Card card, KeyBook.Held held, PrivateKey key) {}

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLife life;
  private final KeyBook keys;
  private final KeyLocks locks;
  private final Factors factors;
  private final Attempts attempts;
  private final CardLetters letters;

  public Unlocking(
      PracticeTransactions transactions,
      CardBook book,
      CardLife life,
      KeyBook keys,
      KeyLocks locks,
      Factors factors,
      Attempts attempts,
      CardLetters letters) {
    this.transactions = transactions;
    this.book = book;
    this.life = life;
    this.keys = keys;
    this.locks = locks;
    this.factors = factors;
    this.attempts = attempts;
    this.letters = letters;
  }

  /**
   * @param card as it was read before; it is read again once the try is counted
   * @param act for which it is opened, as a refusal is recorded
   * @throws CardRefused when it stays closed, with the cause for the record. Only who could open it
   *     has proven to be its person; nobody else may be told the cause
   */
  Opened open(Card card, Passcode passcode, SecondFactor factor, Act act, By by) {
    return life.recorded(
        card.practice(), act, card.id(), by, () -> tried(card, passcode, factor, act, by));
  }

  private Opened tried(Card card, Passcode passcode, SecondFactor factor, Act act, By by) {
    OdsCode practice = card.practice();
    // a passkey's answer to another question is no try: what it is refused for tells of no secret
    ShownFactor shown = factors.examine(practice, card.id(), act, factor);
    OptionalInt attempt = attempts.count(practice, card.id());
    Optional<KeyBook.Held> held = attempt.isEmpty() ? Optional.empty() : key(card);
    if (held.isEmpty()) {
      locks.pretend(passcode);
      throw new CardRefused(hindrance(card));
    }
    Optional<PrivateKey> key = locks.unlock(card.id(), held.get().key(), passcode);
    Optional<CardRefusal> wrong =
        key.isEmpty()
            ? Optional.of(CardRefusal.SECRET_WRONG)
            : transactions.in(practice, () -> notTaken(card, shown, by));
    if (wrong.isPresent()) {
      throw new CardRefused(
          attempt.getAsInt() < Card.TRIES
              ? wrong.get()
              : transactions.in(practice, () -> locked(card, by)));
    }
    return new Opened(card, held.get(), key.orElseThrow());
  }

  /** A card that has ended counts as having no key, also before its key was destroyed. */
  private Optional<KeyBook.Held> key(Card card) {
    return card.state().ended()
        ? Optional.empty()
        : transactions.in(card.practice(), () -> keys.of(card.id()));
  }

  /** Why no try is looked at: one in use has none left. */
  private static CardRefusal hindrance(Card card) {
    return card.state() == CardState.ACTIVE ? CardRefusal.IS_LOCKED : card.state().hindrance();
  }

  /** Spends the second factor and forgets the tries. */
  private Optional<CardRefusal> notTaken(Card card, ShownFactor shown, By by) {
    Optional<CardRefusal> wrong = factors.spend(card.id(), shown, by);
    if (wrong.isEmpty()) {
      attempts.reset(card.id());
    }
    return wrong;
  }

  private CardRefusal locked(Card card, By by) {
    Card now = book.held(card.id());
    if (now.state() == CardState.LOCKED) {
      life.step(now, CardStep.LOCK, by, null);
      letters.tell(now, LetterKind.LOCKED, null);
    }
    return CardRefusal.IS_LOCKED;
  }
}
