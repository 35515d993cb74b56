package io.caregateway.smartcards.virtual.use;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.CardStep;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.factor.DeviceName;
import io.caregateway.smartcards.virtual.factor.Factor;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.Passkeys;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.passkey.CreationOptions;
import io.caregateway.smartcards.virtual.passkey.NewPasskey;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.LetterKind;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A person adds devices to their own card, and removes them: each with the passcode and a device
 * that the card has already.
 */
public final class OwnDevices {

  private static final Duration PROOF_LASTS = Duration.ofMinutes(10);

  private final OwnCard own;
  private final CardLife life;
  private final CardBook book;
  private final Unlocking unlocking;
  private final Factors factors;
  private final Passkeys passkeys;
  private final CardLetters letters;
  private final Clock clock;

  public OwnDevices(
      OwnCard own,
      CardLife life,
      CardBook book,
      Unlocking unlocking,
      Factors factors,
      Passkeys passkeys,
      CardLetters letters,
      Clock clock) {
    this.own = own;
    this.life = life;
    this.book = book;
    this.unlocking = unlocking;
    this.factors = factors;
    this.passkeys = passkeys;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * What a browser is asked, to show one of the card's passkeys.
   *
   * @param act that the answer will allow
   * @throws CardRefused when it is not theirs
   */
  public RequestOptions askPasskey(OdsCode practice, UUID id, By person, Act act) {
    Card card = own.own(practice, id, person, act);
    return life.act(practice, act, id, person, () -> passkeys.ask(card.id(), act));
  }

  /**
   * The person proves who they are, to add a device.
   *
   * @param name 1 to 40 characters
   * @throws CardRefused when there is no room, it is not theirs, or the card stays closed
   */
  public Adding open(
      OdsCode practice, UUID id, By person, Passcode passcode, SecondFactor factor, String name) {
    String label = DeviceName.checked(name);
    Card card = own.own(practice, id, person, Act.CARD_DEVICE_ADDED);
    life.act(practice, Act.CARD_DEVICE_ADDED, id, person, () -> roomy(id));
    Unlocking.Opened unused = unlocking.open(card, passcode, factor, Act.CARD_DEVICE_ADDED, person);
    return new Adding(practice, id, label, clock.instant().plus(PROOF_LASTS));
  }

  /**
   * The secret for one more authenticator app; each call makes another one.
   *
   * @throws CardRefused when the proof is too old
   */
  public AppSetup setUpApp(Adding adding, By person) {
    return inTime(adding, person, () -> factors.setUpApp(book.held(adding.card()), adding.label()));
  }

  /**
   * @throws CardRefused when the app's code is wrong, or the proof is too old
   */
  public void addApp(Adding adding, UUID app, String code, By person) {
    inTime(
        adding,
        person,
        () -> added(adding, person, () -> factors.confirmApp(adding.card(), app, code, person)));
  }

  /**
   * What a browser is asked, to make one more passkey.
   *
   * @throws CardRefused when the proof is too old
   */
  public CreationOptions askNewPasskey(Adding adding, By person) {
    return inTime(adding, person, () -> passkeys.askAnother(book.held(adding.card())));
  }

  /**
   * @param answer of the browser, as JSON
   * @throws CardRefused when the passkey is not taken, or the proof is too old
   */
  public void addPasskey(Adding adding, String answer, By person) {
    NewPasskey made =
        life.recorded(
            adding.practice(),
            Act.CARD_DEVICE_ADDED,
            adding.card(),
            person,
            () -> passkeys.made(adding.practice(), adding.card(), Act.CARD_DEVICE_ADDED, answer));
    inTime(
        adding,
        person,
        () -> added(adding, person, () -> passkeys.add(adding.card(), adding.label(), made)));
  }

  /**
   * @param factor may be the very device that is removed
   * @throws CardRefused when it is the last one or none of theirs, or the card stays closed
   */
  public void remove(
      OdsCode practice, UUID id, By person, Passcode passcode, SecondFactor factor, UUID device) {
    Card card = own.own(practice, id, person, Act.CARD_DEVICE_REMOVED);
    Unlocking.Opened unused =
        unlocking.open(card, passcode, factor, Act.CARD_DEVICE_REMOVED, person);
    life.act(
        practice,
        Act.CARD_DEVICE_REMOVED,
        id,
        person,
        () -> {
          Card held = book.held(id);
          Factor removed = factors.remove(id, device);
          letters.device(held, LetterKind.DEVICE_REMOVED, removed.label());
          return life.step(held, CardStep.REMOVE_DEVICE, person, removed.label());
        });
  }

  private CardState added(Adding adding, By person, Runnable device) {
    Card held = book.held(adding.card());
    factors.requireRoom(held.id());
    device.run();
    letters.device(held, LetterKind.DEVICE_ADDED, adding.label());
    return life.step(held, CardStep.ADD_DEVICE, person, adding.label());
  }

  private boolean roomy(UUID card) {
    factors.requireRoom(card);
    return true;
  }

  private <T> T inTime(Adding adding, By person, Supplier<T> work) {
    return life.act(
        adding.practice(),
        Act.CARD_DEVICE_ADDED,
        adding.card(),
        person,
        () -> {
          if (!clock.instant().isBefore(adding.until())) {
            throw new CardRefused(CardRefusal.DEVICE_PROOF_ENDED);
          }
          return work.get();
        });
  }
}
