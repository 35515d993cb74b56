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
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.Passkeys;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.factor.ShownFactor;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import java.util.List;
import java.util.UUID;

/** Signs sign-on challenges, and nothing else, with a card's key. */
public final class CardUse {

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLife life;
  private final KeyLocks locks;
  private final Unlocking unlocking;
  private final Factors factors;
  private final Passkeys passkeys;

  public CardUse(
      PracticeTransactions transactions,
      CardBook book,
      CardLife life,
      KeyLocks locks,
      Unlocking unlocking,
      Factors factors,
      Passkeys passkeys) {
    this.transactions = transactions;
    this.book = book;
    this.life = life;
    this.locks = locks;
    this.unlocking = unlocking;
    this.factors = factors;
    this.passkeys = passkeys;
  }

  /**
   * What a browser is asked, to sign on with a passkey. Nothing in it says whether there is such a
   * card, or a passkey of it.
   *
   * @param uid as somebody typed it
   */
  public RequestOptions askPasskey(OdsCode practice, String uid) {
    return transactions.in(
        practice,
        () -> passkeys.ask(passkeys.asked(practice, uid, book.ofUid(uid)), Act.CARD_USED));
  }

  /**
   * Signs a challenge for sign-on at this practice. Whoever does not have both secrets learns
   * nothing about the card, not even whether there is one: the answer is that of a wrong passcode,
   * after as long a time. What became of a card, letters tell its person.
   *
   * @param uid 12-digit national user id
   * @param challenge from whose origin and nonce the signed bytes are made here
   * @throws CardRefused when the card stays closed, or is not to be used now
   */
  public SignedChallenge sign(
      OdsCode practice,
      String uid,
      Passcode passcode,
      SecondFactor factor,
      SignOnChallenge challenge,
      Origin origin) {
    Unlocking.Opened opened = opened(practice, uid, passcode, factor, origin);
    UUID card = opened.card().id();
    By person = By.holder(opened.card(), origin);
    return life.act(
        practice,
        Act.CARD_USED,
        card,
        person,
        () -> {
          life.step(book.held(card), CardStep.USE, person, null);
          return new SignedChallenge(card, opened.held(), challenge.signed(opened.key()));
        });
  }

  /**
   * Makes sure, in the transaction that begins a session, that the card is still in use. From then
   * on until that transaction ends nobody can stop it, and whoever does so later finds the session.
   *
   * @throws CardRefused when it was stopped since it signed
   */
  public void stillInUse(OdsCode practice, SignedChallenge signed, Origin origin) {
    Card card = transactions.in(practice, () -> book.held(signed.card()));
    life.recorded(practice, Act.CARD_USED, card.id(), By.holder(card, origin), () -> inUse(card));
  }

  private static Card inUse(Card card) {
    if (card.state() != CardState.ACTIVE) {
      throw new CardRefused(card.state().hindrance());
    }
    return card;
  }

  private Unlocking.Opened opened(
      OdsCode practice, String uid, Passcode passcode, SecondFactor factor, Origin origin) {
    try {
      List<Card> cards = transactions.in(practice, () -> book.ofUid(uid));
      return cards.isEmpty()
          ? life.recorded(
              practice,
              Act.CARD_USED,
              null,
              By.nobody(practice, origin),
              () -> none(practice, uid, passcode, factor))
          : unlocking.open(
              cards.get(0), passcode, factor, Act.CARD_USED, By.claiming(cards.get(0), origin));
    } catch (CardRefused refused) {
      throw refused.refusal().mayBeTold()
          ? refused
          : new CardRefused(CardRefusal.SECRET_WRONG, refused);
    }
  }

  private Unlocking.Opened none(
      OdsCode practice, String uid, Passcode passcode, SecondFactor factor) {
    ShownFactor unused =
        factors.examine(practice, passkeys.asked(practice, uid, List.of()), Act.CARD_USED, factor);
    locks.pretend(passcode);
    throw new CardRefused(CardRefusal.NOT_FOUND);
  }
}
