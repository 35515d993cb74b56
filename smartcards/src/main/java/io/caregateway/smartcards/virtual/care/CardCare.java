package io.caregateway.smartcards.virtual.care;

import io.caregateway.feed.OdsCode;
import io.caregateway.smartcards.issuer.RevocationReason;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.Reasons;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.key.CardKeys;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.use.Attempts;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer of the registration authority does to a card in use; never to their own. */
public final class CardCare {

  private static final Set<CardStep> FRESH_TRIES =
      EnumSet.of(CardStep.RESTORE, CardStep.UNLOCK, CardStep.START_AGAIN);
  private static final String AGAIN = "to enrol again";

  private final CardLife life;
  private final CardBook book;
  private final CardKeys keys;
  private final Factors factors;
  private final Attempts attempts;
  private final CardLetters letters;

  public CardCare(
      CardLife life,
      CardBook book,
      CardKeys keys,
      Factors factors,
      Attempts attempts,
      CardLetters letters) {
    this.life = life;
    this.book = book;
    this.keys = keys;
    this.factors = factors;
    this.attempts = attempts;
    this.letters = letters;
  }

  /**
   * @param reason 1 to 200 characters
   * @throws CardRefused when it is their own, or cannot be suspended now
   */
  public void suspend(OdsCode practice, UUID id, By officer, String reason) {
    step(practice, id, officer, CardStep.SUSPEND, LetterKind.SUSPENDED, reason);
  }

  /**
   * @throws CardRefused when it is their own, or is not suspended
   */
  public void restore(OdsCode practice, UUID id, By officer) {
    step(practice, id, officer, CardStep.RESTORE, LetterKind.RESTORED, null);
  }

  /**
   * @throws CardRefused when it is their own, or is not locked
   */
  public void unlock(OdsCode practice, UUID id, By officer) {
    step(practice, id, officer, CardStep.UNLOCK, LetterKind.UNLOCKED, null);
  }

  /**
   * Takes the card back to where its person enrols: its key, certificate and devices are gone. For
   * whoever lost the only device, or forgot the passcode.
   *
   * @throws CardRefused when it is their own, they asked for it, or it is not in use
   */
  public void startAgain(OdsCode practice, UUID id, By officer) {
    step(practice, id, officer, CardStep.START_AGAIN, LetterKind.TO_ENROL_AGAIN, null);
  }

  /**
   * Ends the card for good: its certificate is revoked and its key destroyed.
   *
   * @param reason 1 to 200 characters
   * @throws CardRefused when it is their own, or has ended
   */
  public void revoke(OdsCode practice, UUID id, By officer, String reason) {
    step(practice, id, officer, CardStep.REVOKE, LetterKind.REVOKED, reason);
  }

  private void step(
      OdsCode practice,
      UUID id,
      By officer,
      CardStep step,
      LetterKind letter,
      @Nullable String reason) {
    life.act(
        practice,
        step.act(),
        id,
        officer,
        () -> {
          Card card = book.held(id);
          if (officer.uid().equals(card.holder().uid())) {
            throw new CardRefused(CardRefusal.PERSON_MAY_NOT_DECIDE);
          }
          if (step == CardStep.START_AGAIN && officer.uid().equals(card.sponsor().id())) {
            throw new CardRefused(CardRefusal.SPONSOR_MAY_NOT_DECIDE);
          }
          String why = reason == null ? null : Reasons.checked(reason);
          switch (step) {
            case START_AGAIN -> {
              keys.empty(card);
              factors.removeAll(id);
            }
            case SUSPEND -> keys.hold(card);
            case RESTORE -> keys.release(card);
            case REVOKE -> {
              keys.end(card, RevocationReason.CESSATION_OF_OPERATION);
              factors.removeAll(id);
            }
            default -> {}
          }
          if (FRESH_TRIES.contains(step)) {
            attempts.reset(id);
          }
          letters.tell(card, letter, why);
          return life.step(card, step, officer, step == CardStep.START_AGAIN ? AGAIN : why);
        });
  }
}
