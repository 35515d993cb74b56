package io.caregateway.smartcards.refusal;

/** A card, or what it signed, is not believed. Carries nothing that came from the card itself. */
public final class CardRefused extends RuntimeException {

  private final Refusal cause;

  public CardRefused(Refusal cause) {
    super(cause.name());
    this.cause = cause;
  }

  public CardRefused(Refusal cause, Throwable technical) {
    super(cause.name(), technical);
    this.cause = cause;
  }

  public Refusal refusal() {
    return cause;
  }
}
