package io.caregateway.gateway.signon.card;

/** A request about a card is refused for what it is itself. */
final class CardRequestRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final CardFault fault;

  CardRequestRefused(CardFault fault) {
    super(fault.name());
    this.fault = fault;
  }

  CardFault fault() {
    return fault;
  }
}
