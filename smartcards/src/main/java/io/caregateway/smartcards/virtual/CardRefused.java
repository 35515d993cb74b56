package io.caregateway.smartcards.virtual;

/** Something cannot be done with a card. */
public final class CardRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final CardRefusal refusal;

  public CardRefused(CardRefusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  public CardRefused(CardRefusal refusal, Throwable cause) {
    super(refusal.sentence(), cause);
    this.refusal = refusal;
  }

  public CardRefusal refusal() {
    return refusal;
  }
}
