package io.caregateway.smartcards.virtual.use;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.issuer.RevocationReason;
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
import io.caregateway.smartcards.virtual.key.CardKeys;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.key.LockedKey;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What a person does to their own card with passcode and second factor. */
public final class OwnCard {

  /** How long before its end a card can be renewed (FACTS.md 9). */
  public static final Duration RENEWABLE = Duration.ofDays(90);

  private final CardLife life;
  private final CardBook book;
  private final CardKeys cardKeys;
  private final KeyBook keys;
  private final KeyLocks locks;
  private final Factors factors;
  private final CardLetters letters;
  private final Unlocking unlocking;
  private final Clock clock;

  public OwnCard(
      CardLife life,
      CardBook book,
      CardKeys cardKeys,
      KeyBook keys,
      KeyLocks locks,
      Factors factors,
      CardLetters letters,
      Unlocking unlocking,
      Clock clock) {
    this.life = life;
    this.book = book;
    this.cardKeys = cardKeys;
    this.keys = keys;
    this.locks = locks;
    this.factors = factors;
    this.letters = letters;
    this.unlocking = unlocking;
    this.clock = clock;
  }

  /**
   * A new key and certificate under the same passcode, in the last 90 days.
   *
   * @throws CardRefused when it is too early, not theirs, or the card stays closed
   * @throws io.caregateway.smartcards.issuer.IssueRefused when no certificate can be had
   */
  public void renew(OdsCode practice, UUID id, By person, Passcode passcode, SecondFactor factor) {
    Card card = toRenew(practice, id, person);
    Unlocking.Opened opened = unlocking.open(card, passcode, factor, Act.CARD_RENEWED, person);
    toRenew(practice, id, person);
    CardKeys.Certified next = cardKeys.next(card, opened.held(), passcode, person);
    life.act(
        practice,
        Act.CARD_RENEWED,
        id,
        person,
        () -> {
          Card held = book.held(id);
          CardState state = life.step(held, CardStep.RENEW, person, null);
          cardKeys.keep(held, next);
          letters.renewed(held, next.end());
          return state;
        });
  }

  /** Whether the card can be renewed now. */
  public boolean renewable(Card card) {
    return card.state() == CardState.ACTIVE
        && card.expiresAt() != null
        && !clock.instant().isBefore(card.expiresAt().minus(RENEWABLE));
  }

  /**
   * @throws CardRefused when it is not theirs, or the card stays closed
   */
  public void changePasscode(
      OdsCode practice, UUID id, By person, Passcode old, SecondFactor factor, Passcode wanted) {
    Card card = own(practice, id, person, Act.CARD_CHANGED);
    Unlocking.Opened opened = unlocking.open(card, old, factor, Act.CARD_CHANGED, person);
    KeyBook.Held held = opened.held();
    LockedKey locked = locks.lock(id, held.key().generation(), opened.key(), wanted);
    life.act(
        practice,
        Act.CARD_CHANGED,
        id,
        person,
        () -> {
          CardState state = life.step(book.held(id), CardStep.CHANGE, person, "new passcode");
          requireSame(id, held);
          keys.keep(id, locked, held.certificate(), held.issuers());
          letters.tell(card, LetterKind.CHANGED, null);
          return state;
        });
  }

  /**
   * The person says that somebody else may be able to use it: it ends at once, for good.
   *
   * @throws CardRefused when it is not theirs, or has ended
   */
  public void reportLost(OdsCode practice, UUID id, By person) {
    own(practice, id, person, Act.CARD_REVOKED);
    life.act(
        practice,
        Act.CARD_REVOKED,
        id,
        person,
        () -> {
          Card card = book.held(id);
          cardKeys.end(card, RevocationReason.KEY_COMPROMISE);
          factors.removeAll(id);
          letters.tell(card, LetterKind.REVOKED, "you reported it lost");
          return life.step(card, CardStep.REVOKE, person, "reported lost");
        });
  }

  /** Before the issuer is asked it is looked at again: a stopped card gets no certificate. */
  private Card toRenew(OdsCode practice, UUID id, By person) {
    return life.act(
        practice,
        Act.CARD_RENEWED,
        id,
        person,
        () -> {
          Card card = own(id, person);
          if (card.state() != CardState.ACTIVE) {
            throw new CardRefused(card.state().hindrance());
          }
          if (!renewable(card)) {
            throw new CardRefused(CardRefusal.TOO_EARLY_TO_RENEW);
          }
          return card;
        });
  }

  /** A key that was renewed meanwhile must not come back under its old certificate. */
  private void requireSame(UUID id, KeyBook.Held opened) {
    if (keys.of(id).filter(now -> now.key().generation() == opened.key().generation()).isEmpty()) {
      throw new CardRefused(CardRefusal.BUSY);
    }
  }

  /**
   * @throws CardRefused when it is not theirs
   */
  Card own(OdsCode practice, UUID id, By person, Act act) {
    return life.act(practice, act, id, person, () -> own(id, person));
  }

  private Card own(UUID id, By person) {
    Card card = book.held(id);
    if (!card.holder().uid().equals(person.actor().id())) {
      throw new CardRefused(CardRefusal.NOT_THE_PERSON);
    }
    return card;
  }
}
