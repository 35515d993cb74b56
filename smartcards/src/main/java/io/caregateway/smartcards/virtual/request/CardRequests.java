package io.caregateway.smartcards.virtual.request;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.Reasons;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sponsor of the practice asks for a card, an officer of the registration authority decides. The
 * two are different people, and the officer is not the one whom the card is for. Whether somebody
 * is a sponsor or an officer, their permissions say.
 */
public final class CardRequests {

  private final CardLife life;
  private final CardBook book;
  private final CardLetters letters;

  public CardRequests(CardLife life, CardBook book, CardLetters letters) {
    this.life = life;
    this.book = book;
    this.letters = letters;
  }

  /**
   * @return the new card
   * @throws CardRefused when they have one, or the sponsor has no national user id
   */
  public UUID request(OdsCode practice, Holder holder, By sponsor) {
    return life.act(
        practice,
        Act.CARD_REQUESTED,
        null,
        sponsor,
        () -> {
          sponsor.uid();
          return life.begin(holder, sponsor);
        });
  }

  /**
   * @throws CardRefused when it is not theirs to decide, or decided already
   */
  public void approve(OdsCode practice, UUID card, By officer) {
    decide(practice, card, officer, CardStep.APPROVE, null);
  }

  /**
   * @param reason told to sponsor and person, 1 to 200 characters
   * @throws CardRefused when it is not theirs to decide, or decided already
   */
  public void decline(OdsCode practice, UUID card, By officer, String reason) {
    decide(practice, card, officer, CardStep.DECLINE, reason);
  }

  private void decide(
      OdsCode practice, UUID id, By officer, CardStep step, @Nullable String reason) {
    life.act(
        practice,
        step.act(),
        id,
        officer,
        () -> {
          Card card = book.held(id);
          String uid = officer.uid();
          if (uid.equals(card.sponsor().id())) {
            throw new CardRefused(CardRefusal.SPONSOR_MAY_NOT_DECIDE);
          }
          if (uid.equals(card.holder().uid())) {
            throw new CardRefused(CardRefusal.PERSON_MAY_NOT_DECIDE);
          }
          String why = reason == null ? null : Reasons.checked(reason);
          if (step == CardStep.DECLINE) {
            letters.tell(card, LetterKind.DECLINED, why);
          }
          return life.step(card, step, officer, why);
        });
  }
}
