package io.caregateway.smartcards.virtual;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;

/** Who does something with a card, and from where. */
public record By(Actor actor, Origin origin) {

  /** The person themselves, known by nothing but the card. */
  public static By holder(Card card, Origin origin) {
    Holder holder = card.holder();
    return new By(
        new Actor(
            Actor.Kind.PERSON,
            holder.uid(),
            holder.name(),
            null,
            card.practice().value(),
            "virtual smartcard"),
        origin);
  }

  /** Somebody of whom nothing is known but where they are. */
  public static By nobody(OdsCode practice, Origin origin) {
    return new By(
        new Actor(Actor.Kind.PERSON, "unknown", null, null, practice.value(), "virtual smartcard"),
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
