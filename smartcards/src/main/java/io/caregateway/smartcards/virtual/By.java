package io.caregateway.smartcards.virtual;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import org.jspecify.annotations.Nullable;

/** Who does something with a card, and from where. */
public record By(Actor actor, Origin origin) {

  /** The person themselves, known by nothing but the card. */
  public static By holder(Card card, Origin origin) {
    return of(card, "virtual smartcard", origin);
  }

  /** Somebody who says that they are the card's person, and has proven nothing yet. */
  public static By claiming(Card card, Origin origin) {
    return of(card, null, origin);
  }

  /** Somebody of whom nothing is known but where they are. */
  public static By nobody(OdsCode practice, Origin origin) {
    return new By(
        new Actor(Actor.Kind.PERSON, "unknown", null, null, practice.value(), null), origin);
  }

  /** Whether they are more than what somebody said of themselves. */
  public static boolean proven(Actor actor) {
    return actor.kind() != Actor.Kind.PERSON || actor.evidence() != null;
  }

  private static By of(Card card, @Nullable String method, Origin origin) {
    Holder holder = card.holder();
    return new By(
        new Actor(
            Actor.Kind.PERSON, holder.uid(), holder.name(), null, card.practice().value(), method),
        origin);
  }

  /**
   * The national user id of the one who acts: the rule that two people are needed can only be kept
   * where people have one id each.
   *
   * @throws CardRefused when they have none
   */
  public String uid() {
    if (!Holder.UID.matcher(actor.id()).matches()) {
      throw new CardRefused(CardRefusal.NATIONAL_ID_NEEDED);
    }
    return actor.id();
  }
}
