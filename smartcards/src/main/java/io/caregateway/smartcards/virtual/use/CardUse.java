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
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.key.Passcode;
import java.util.List;

/** Signs sign-on challenges, and nothing else, with a card's key. */
public final class CardUse {

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardLife life;
  private final KeyLocks locks;
  private final Unlocking unlocking;

  public CardUse(
      PracticeTransactions transactions,
      CardBook book,
      CardLife life,
      KeyLocks locks,
      Unlocking unlocking) {
    this.transactions = transactions;
    this.book = book;
    this.life = life;
    this.locks = locks;
    this.unlocking = unlocking;
  }

  /**
   * Signs a challenge for sign-on at this practice. Where there is no card, the answer is that of a
   * wrong passcode, after as long a time.
   *
   * @param uid 12-digit national user id
   * @param challenge from whose origin and nonce the signed bytes are made here
   * @throws CardRefused when the card stays closed
   */
  public SignedChallenge sign(
      OdsCode practice,
      String uid,
      Passcode passcode,
      SecondFactor factor,
      SignOnChallenge challenge,
      Origin origin) {
    List<Card> cards = transactions.in(practice, () -> book.ofUid(uid));
    if (cards.isEmpty()) {
      locks.pretend(passcode);
      throw new CardRefused(CardRefusal.SECRET_WRONG);
    }
    Card card = cards.get(0);
    By person = By.holder(card, origin);
    Unlocking.Opened opened = unlocking.open(card, passcode, factor, Act.CARD_USED, person);
    return life.act(
        practice,
        Act.CARD_USED,
        card.id(),
        person,
        () -> {
          SignedChallenge signature =
              new SignedChallenge(opened.held(), challenge.signed(opened.key()));
          life.step(book.held(card.id()), CardStep.USE, person, null);
          return signature;
        });
  }
}
