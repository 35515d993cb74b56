package io.caregateway.gateway.cards;

import io.caregateway.gateway.pages.Words;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.CardEvent;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.factor.FactorKind;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.SentLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages speak of cards; in templates it is {@code @cardWords}. */
@Component("cardWords")
public final class CardWords {

  private final Words words;

  CardWords(Words words) {
    this.words = words;
  }

  public String state(CardState state) {
    return switch (state) {
      case REQUESTED -> "Requested";
      case APPROVED -> "Not enrolled yet";
      case DECLINED -> "Declined";
      case ACTIVE -> "Active";
      case LOCKED -> "Locked";
      case SUSPENDED -> "Suspended";
      case REVOKED -> "Revoked";
      case EXPIRED -> "Expired";
    };
  }

  /** The colour of a state's tag, as govuk-frontend has it. */
  public String colour(CardState state) {
    return switch (state) {
      case ACTIVE -> "govuk-tag--green";
      case REQUESTED, APPROVED -> "govuk-tag--blue";
      case LOCKED, SUSPENDED -> "govuk-tag--orange";
      case DECLINED, REVOKED, EXPIRED -> "govuk-tag--red";
    };
  }

  /** What happened, as a line of the history. */
  public String act(Act act) {
    String word = act.name().replaceFirst("^CARD_", "").replace('_', ' ').toLowerCase(Locale.UK);
    return switch (act) {
      case CARD_USED -> "Signed on with it";
      case CARD_CODES_SENT -> "Codes sent";
      default -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
    };
  }

  /** Why it happened, or to which device. */
  public String reason(CardEvent event) {
    boolean device = event.act() == Act.CARD_DEVICE_ADDED || event.act() == Act.CARD_DEVICE_REMOVED;
    return (device ? "Device: " : "Reason: ") + event.reason();
  }

  /**
   * Who did it. What anybody can bring about who knows a person's user ID is not said to be that
   * person's doing.
   */
  public String by(CardEvent event) {
    Actor actor = event.actor();
    return By.proven(actor)
        ? "By " + Objects.requireNonNullElse(actor.name(), actor.id()) + "."
        : "By somebody who gave this user ID.";
  }

  /** In a sentence. */
  public String place(@Nullable Place place) {
    if (place == null || place.source() == Place.Source.NONE) {
      return "Place not shared.";
    }
    return String.format(
        Locale.UK,
        "Place: %.4f, %.4f%s.",
        place.latitude(),
        place.longitude(),
        place.accuracyMetres() == null
            ? ""
            : String.format(Locale.UK, ", within %.0f m", place.accuracyMetres()));
  }

  public String letter(LetterKind kind) {
    return switch (kind) {
      case ENROL -> "Code to enrol";
      case UNLOCK -> "Code to unlock";
      default -> "Notice: " + kind.name().replace('_', ' ').toLowerCase(Locale.UK);
    };
  }

  public String device(FactorKind kind) {
    return switch (kind) {
      case TOTP -> "Authenticator app";
      case PASSKEY -> "Passkey";
    };
  }

  public String sent(SentLetter letter) {
    return switch (letter.state()) {
      case SENT -> "Sent";
      case WAITING -> letter.tries() == 0 ? "Waiting to be sent" : "Not sent yet, tried again";
      case GIVEN_UP -> "Could not be sent";
    };
  }

  public String day(Instant at) {
    return words.day(LocalDate.ofInstant(at, Words.PRACTICE_TIME));
  }
}
