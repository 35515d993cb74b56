package io.caregateway.smartcards.virtual;

/** Where a card's life stands. */
public enum CardState {
  /** A sponsor asked for it. */
  REQUESTED(CardRefusal.AWAITS_DECISION),
  /** The registration authority agreed; the person has not enrolled yet. */
  APPROVED(CardRefusal.NOT_ENROLLED),
  DECLINED(CardRefusal.IS_DECLINED),
  ACTIVE(CardRefusal.IS_ACTIVE),
  /** Too many wrong tries. */
  LOCKED(CardRefusal.IS_LOCKED),
  /** Held back by the registration authority; it can be given back. */
  SUSPENDED(CardRefusal.IS_SUSPENDED),
  /** For good; its key is destroyed. */
  REVOKED(CardRefusal.IS_REVOKED),
  EXPIRED(CardRefusal.IS_EXPIRED);

  private final CardRefusal hindrance;

  CardState(CardRefusal hindrance) {
    this.hindrance = hindrance;
  }

  /** Why something that needs another state cannot be done. */
  public CardRefusal hindrance() {
    return hindrance;
  }

  /** Whether nothing can happen to the card any more. */
  public boolean ended() {
    return this == DECLINED || this == REVOKED || this == EXPIRED;
  }
}
