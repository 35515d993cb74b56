package io.caregateway.smartcards.refusal;

/** A card, or what it signed, is not believed. Carries nothing that came from the card itself. */
public final class CardRefused extends RuntimeException {

  private final Refusal cause;

  public CardRefused(Refusal cause) {
    super(cause.name());
    this.cause = cause;
  }

  /**
   * @param technical what was stumbled over; its kind is kept and not its text, which may quote the
   *     card
   */
  public CardRefused(Refusal cause, Throwable technical) {
    super(cause.name() + " after " + kind(technical));
    this.cause = cause;
    setStackTrace(technical.getStackTrace());
  }

  private static String kind(Throwable technical) {
    return technical instanceof CardRefused refused
        ? refused.refusal().name()
        : technical.getClass().getSimpleName();
  }

  public Refusal refusal() {
    return cause;
  }
}
