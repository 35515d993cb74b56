package io.caregateway.smartcards.virtual.post;

import io.caregateway.smartcards.virtual.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the person is told about their card. No letter holds a link: none can be trusted. */
public final class CardLetters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));
  private static final String NOT_YOU =
      "If this was not you, tell your practice's registration authority at once.";

  private final Letters letters;

  public CardLetters(Letters letters) {
    this.letters = letters;
  }

  public void enrol(Card card, String code, Duration life) {
    send(
        card,
        LetterKind.ENROL,
        "Your code to enrol your virtual smartcard",
        """
        Your virtual smartcard is approved. Your code to enrol it is

            %s

        You also need the picture, or the code below it, that your practice shows you. Both are
        good for %s. Give this code to nobody, not even to the practice.
        """
            .formatted(code, inWords(life)));
  }

  public void unlock(Card card, String code, Duration life) {
    send(
        card,
        LetterKind.UNLOCK,
        "Your code to unlock your virtual smartcard",
        """
        Your code to unlock your virtual smartcard is

            %s

        It is good for %s. %s
        """
            .formatted(code, inWords(life), NOT_YOU));
  }

  /** How many codes to unlock it were mailed since then. */
  public int unlocking(Card card, Instant since) {
    return letters.since(card.id(), LetterKind.UNLOCK, since);
  }

  public void active(Card card, Instant end) {
    send(
        card,
        LetterKind.ACTIVE,
        "Your virtual smartcard is active",
        "Your virtual smartcard is active and can be used until %s. %s\n"
            .formatted(DAY.format(end), NOT_YOU));
  }

  public void renewed(Card card, Instant end) {
    send(
        card,
        LetterKind.RENEWED,
        "Your virtual smartcard is renewed",
        "Your virtual smartcard can now be used until %s. %s\n"
            .formatted(DAY.format(end), NOT_YOU));
  }

  public void expiresSoon(Card card, Instant end) {
    send(
        card,
        LetterKind.EXPIRES_SOON,
        "Your virtual smartcard expires soon",
        """
        Your virtual smartcard expires on %s. Renew it before that day: sign on, open "My card" and
        choose "Renew". If it is locked or suspended, have it unlocked or given back first. Once it
        has expired, a sponsor has to ask for a new one.
        """
            .formatted(DAY.format(end)));
  }

  /** Of a device that the person added or removed, by their own name for it. */
  public void device(Card card, LetterKind kind, String name) {
    String what = kind == LetterKind.DEVICE_ADDED ? "added to" : "removed from";
    send(
        card,
        kind,
        "The devices of your virtual smartcard",
        "The device \"%s\" was %s your virtual smartcard. %s\n".formatted(name, what, NOT_YOU));
  }

  /** Of something that happened to the card and needs no figures. */
  public void tell(Card card, LetterKind kind, @Nullable String reason) {
    String what =
        switch (kind) {
          case LOCKED ->
              "is locked, as wrong passcodes or codes were given 3 times. You can unlock it on the"
                  + " sign-on page with your second factor and a code that we e-mail you. "
                  + NOT_YOU;
          case UNLOCKED -> "is unlocked. " + NOT_YOU;
          case CHANGED -> "has a new passcode or second factor. " + NOT_YOU;
          case TO_ENROL_AGAIN ->
              "was taken back by your registration authority, so that you can enrol it again with a"
                  + " new passcode and device. If you did not ask for that, tell your practice"
                  + " manager at once.";
          case SUSPENDED -> "is suspended until your registration authority gives it back.";
          case RESTORED -> "can be used again.";
          case REVOKED -> "was revoked and cannot be used any more.";
          case DECLINED ->
              "was requested for you, and your practice's registration authority declined it. If"
                  + " you need one all the same, speak to your sponsor.";
          case EXPIRED ->
              "has expired and cannot be used any more. A sponsor can ask for a new one.";
          default -> throw new IllegalArgumentException("A letter of its own tells of " + kind);
        };
    String why = reason == null ? "" : "\nThe reason given: " + reason + "\n";
    send(card, kind, "About your virtual smartcard", "Your virtual smartcard " + what + "\n" + why);
  }

  private void send(Card card, LetterKind kind, String subject, String text) {
    letters.write(
        card.id(),
        kind,
        new Letter(
            card.holder().email(), subject, "Dear " + card.holder().name() + ",\n\n" + text));
  }

  private static String inWords(Duration life) {
    return life.toHours() >= 2 ? life.toHours() + " hours" : life.toMinutes() + " minutes";
  }
}
