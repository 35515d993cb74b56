package io.caregateway.smartcards.virtual.enrolment;

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
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.Passkeys;
import io.caregateway.smartcards.virtual.key.CardKeys;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.passkey.CreationOptions;
import io.caregateway.smartcards.virtual.passkey.NewPasskey;
import io.caregateway.smartcards.virtual.post.CardLetters;
import java.util.UUID;

/** The person makes an approved card their own: both codes, a passcode, a second factor. */
public final class Enrolment {

  private final PracticeTransactions transactions;
  private final CardLife life;
  private final CardBook book;
  private final Codes codes;
  private final Factors factors;
  private final Passkeys passkeys;
  private final CardKeys keys;
  private final CardLetters letters;

  public Enrolment(
      PracticeTransactions transactions,
      CardLife life,
      CardBook book,
      Codes codes,
      Factors factors,
      Passkeys passkeys,
      CardKeys keys,
      CardLetters letters) {
    this.transactions = transactions;
    this.life = life;
    this.book = book;
    this.codes = codes;
    this.factors = factors;
    this.passkeys = passkeys;
    this.keys = keys;
    this.letters = letters;
  }

  /**
   * Looks at both codes. A wrong e-mailed one counts: after 5 tries new codes are needed.
   *
   * @throws CardRefused when one is wrong, or they are no longer good
   */
  public Enrolling open(PictureCode picture, String mailed, Origin origin) {
    UUID id =
        transactions
            .in(picture.practice(), () -> codes.pictured(picture.secret()))
            .orElseThrow(() -> new CardRefused(CardRefusal.CODES_WRONG));
    Card card = transactions.in(picture.practice(), () -> book.held(id));
    return life.recorded(
        picture.practice(),
        Act.CARD_ENROLLED,
        id,
        By.claiming(card, origin),
        () -> {
          codes.check(picture.practice(), id, Codes.Purpose.ENROL, mailed);
          return transactions
              .in(picture.practice(), () -> codes.goodUntil(id, Codes.Purpose.ENROL))
              .map(until -> new Enrolling(picture.practice(), id, until))
              .orElseThrow(() -> new CardRefused(CardRefusal.CODES_ENDED));
        });
  }

  /**
   * The secret for an authenticator app; each call makes another one.
   *
   * @throws CardRefused when the codes are no longer good
   */
  public AppSetup setUpApp(Enrolling enrolling) {
    return transactions.in(
        enrolling.practice(),
        () -> {
          Card card = stillOpen(enrolling);
          factors.removeAll(card.id());
          return factors.setUpApp(card, "Authenticator app");
        });
  }

  /**
   * Makes the key, has it certified and takes the card into use.
   *
   * @throws CardRefused when the app's code is wrong, or the codes are no longer good
   * @throws io.caregateway.smartcards.issuer.IssueRefused when no certificate can be had
   */
  public void finish(Enrolling enrolling, UUID app, String code, Passcode passcode, Origin origin) {
    Card card = open(enrolling);
    By person = By.holder(card, origin);
    finish(enrolling, passcode, person, () -> factors.confirmApp(card.id(), app, code, person));
  }

  /**
   * What a browser is asked, to make a passkey in place of an app.
   *
   * @throws CardRefused when the codes are no longer good
   */
  public CreationOptions askPasskey(Enrolling enrolling) {
    return passkeys.askFirst(open(enrolling));
  }

  /**
   * As {@link #finish}, with a passkey in place of an app.
   *
   * @param label the person's own name for it
   * @param answer of the browser, as JSON
   * @throws CardRefused when the passkey is not taken, or the codes are no longer good
   * @throws io.caregateway.smartcards.issuer.IssueRefused when no certificate can be had
   */
  public void finishByPasskey(
      Enrolling enrolling, String label, String answer, Passcode passcode, Origin origin) {
    Card card = open(enrolling);
    By person = By.holder(card, origin);
    NewPasskey made =
        life.recorded(
            card.practice(),
            Act.CARD_ENROLLED,
            card.id(),
            person,
            () -> passkeys.made(card.practice(), card.id(), Act.CARD_ENROLLED, answer));
    finish(
        enrolling,
        passcode,
        person,
        () -> {
          factors.removeAll(card.id());
          passkeys.add(card.id(), label, made);
        });
  }

  private void finish(Enrolling enrolling, Passcode passcode, By person, Runnable factor) {
    Card card = open(enrolling);
    life.act(
        card.practice(),
        Act.CARD_ENROLLED,
        card.id(),
        person,
        () -> {
          stillOpen(enrolling);
          factor.run();
          return true;
        });
    CardKeys.Certified certified = keys.first(card, passcode, person);
    life.act(
        card.practice(),
        Act.CARD_ENROLLED,
        card.id(),
        person,
        () -> {
          Card held = stillOpen(enrolling);
          keys.keep(held, certified);
          codes.end(held.id(), Codes.Purpose.ENROL);
          letters.active(held, certified.end());
          return life.step(held, CardStep.ENROL, person, null);
        });
  }

  private Card open(Enrolling enrolling) {
    return transactions.in(enrolling.practice(), () -> stillOpen(enrolling));
  }

  private Card stillOpen(Enrolling enrolling) {
    Card card = book.held(enrolling.card());
    if (codes
        .goodUntil(card.id(), Codes.Purpose.ENROL)
        .filter(enrolling.until()::equals)
        .isEmpty()) {
      throw new CardRefused(CardRefusal.CODES_ENDED);
    }
    return card;
  }
}
