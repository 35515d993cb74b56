package io.caregateway.smartcards.virtual.use;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.CodeLives;
import io.caregateway.smartcards.virtual.enrolment.Codes;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.Passkeys;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.factor.ShownFactor;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The person unlocks their own card: a code by e-mail and the second factor, both needed. */
public final class SelfUnlock {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** Anybody can ask for codes, and who reads a person's mail can try five times with each. */
  private static final int MOST_IN_A_DAY = 10;

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLife life;
  private final Codes codes;
  private final Factors factors;
  private final Passkeys passkeys;
  private final Attempts attempts;
  private final CardLetters letters;
  private final Clock clock;
  private final Duration goodFor;

  public SelfUnlock(
      PracticeTransactions transactions,
      CardBook book,
      CardLife life,
      Codes codes,
      Factors factors,
      Passkeys passkeys,
      Attempts attempts,
      CardLetters letters,
      Clock clock,
      CodeLives lives) {
    this.transactions = transactions;
    this.book = book;
    this.life = life;
    this.codes = codes;
    this.factors = factors;
    this.passkeys = passkeys;
    this.attempts = attempts;
    this.letters = letters;
    this.clock = clock;
    this.goodFor = lives.unlocking();
  }

  /**
   * Mails a code, if this is a locked card, once a minute and ten times a day at most. The answer
   * is always the same.
   */
  public void sendCode(OdsCode practice, String uid, Origin origin) {
    locked(transactions.in(practice, () -> book.ofUid(uid)))
        .ifPresent(
            card -> {
              By person = By.claiming(card, origin);
              life.act(
                  practice,
                  CardStep.SEND_UNLOCK_CODE.act(),
                  card.id(),
                  person,
                  () -> sent(card.id(), person));
            });
  }

  /** What a browser is asked, to unlock with a passkey, however the card stands. */
  public RequestOptions askPasskey(OdsCode practice, String uid) {
    return transactions.in(
        practice,
        () -> passkeys.ask(passkeys.asked(practice, uid, book.ofUid(uid)), Act.CARD_UNLOCKED));
  }

  /**
   * @throws CardRefused CODES_WRONG, whether one of the two is wrong, no code is in force or there
   *     is no locked card: whoever does not have both learns nothing about the card
   */
  public void unlock(
      OdsCode practice, String uid, String mailed, SecondFactor factor, Origin origin) {
    List<Card> cards = transactions.in(practice, () -> book.ofUid(uid));
    Optional<Card> card = locked(cards);
    UUID asked = passkeys.asked(practice, uid, cards);
    try {
      life.recorded(
          practice,
          Act.CARD_UNLOCKED,
          card.map(Card::id).orElse(null),
          card.map(known -> By.claiming(known, origin))
              .orElseGet(() -> By.nobody(practice, origin)),
          () -> {
            ShownFactor shown = factors.examine(practice, asked, Act.CARD_UNLOCKED, factor);
            return unlocked(card, mailed, shown, origin);
          });
    } catch (CardRefused refused) {
      throw refused.refusal().mayBeTold()
          ? refused
          : new CardRefused(CardRefusal.CODES_WRONG, refused);
    }
  }

  private CardState unlocked(
      Optional<Card> found, String mailed, ShownFactor shown, Origin origin) {
    Card card = found.orElseThrow(() -> new CardRefused(CardRefusal.NOT_FOUND));
    codes.check(card.practice(), card.id(), Codes.Purpose.UNLOCK, mailed);
    return transactions.in(
        card.practice(), () -> unlocked(card.id(), shown, By.holder(card, origin)));
  }

  private CardState unlocked(UUID id, ShownFactor shown, By person) {
    Card card = book.held(id);
    Optional<CardRefusal> wrong = factors.spend(id, shown, person);
    if (wrong.isPresent()) {
      throw new CardRefused(wrong.get());
    }
    codes.end(id, Codes.Purpose.UNLOCK);
    attempts.reset(id);
    letters.tell(card, LetterKind.UNLOCKED, null);
    return life.step(card, CardStep.UNLOCK, person, null);
  }

  private CardState sent(UUID id, By person) {
    Card card = book.held(id);
    boolean justSent =
        codes
            .goodUntil(id, Codes.Purpose.UNLOCK)
            .filter(end -> end.isAfter(clock.instant().plus(goodFor).minus(PAUSE)))
            .isPresent();
    if (justSent || letters.unlocking(card, clock.instant().minus(DAY)) >= MOST_IN_A_DAY) {
      return card.state();
    }
    letters.unlock(card, codes.make(id, Codes.Purpose.UNLOCK, null, goodFor), goodFor);
    return life.step(card, CardStep.SEND_UNLOCK_CODE, person, null);
  }

  private static Optional<Card> locked(List<Card> cards) {
    return cards.stream().filter(card -> card.state() == CardState.LOCKED).findFirst();
  }
}
