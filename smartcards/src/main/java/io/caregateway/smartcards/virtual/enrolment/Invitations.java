package io.caregateway.smartcards.virtual.enrolment;

import io.caregateway.feed.OdsCode;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.CodeLives;
import io.caregateway.smartcards.virtual.post.CardLetters;
import java.time.Duration;
import java.util.UUID;

/**
 * The two codes of an approved card: one in a picture, which the practice shows to the person, one
 * by e-mail. Whoever has only one of them cannot enrol. The sponsor, who gave the e-mail address,
 * is not the one who gets the picture: with both, a sponsor could enrol as anybody.
 */
public final class Invitations {

  private final CardLife life;
  private final CardBook book;
  private final Codes codes;
  private final CardLetters letters;
  private final Duration goodFor;

  public Invitations(
      CardLife life, CardBook book, Codes codes, CardLetters letters, CodeLives lives) {
    this.life = life;
    this.book = book;
    this.codes = codes;
    this.letters = letters;
    this.goodFor = lives.enrolment();
  }

  /**
   * Makes both codes and mails one; earlier ones are worth nothing from then on. May be repeated,
   * as e-mails get lost.
   *
   * @return the picture's code, which is kept nowhere
   * @throws CardRefused when they asked for the card, or it is not approved, or enrolled already
   */
  public PictureCode invite(OdsCode practice, UUID id, By by) {
    return life.act(
        practice,
        CardStep.INVITE.act(),
        id,
        by,
        () -> {
          Card card = book.held(id);
          if (by.uid().equals(card.sponsor().id())) {
            throw new CardRefused(CardRefusal.SPONSOR_MAY_NOT_DECIDE);
          }
          life.step(card, CardStep.INVITE, by, null);
          PictureCode picture = PictureCode.made(practice);
          String mailed = codes.make(id, Codes.Purpose.ENROL, picture.secret(), goodFor);
          letters.enrol(card, mailed, goodFor);
          return picture;
        });
  }
}
