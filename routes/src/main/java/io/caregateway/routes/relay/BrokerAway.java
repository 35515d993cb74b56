package io.caregateway.routes.relay;

/** The broker did not take a batch; it stays in the outbox and is sent again. */
public final class BrokerAway extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokerAway(Throwable cause) {
    super(
        "The message broker cannot be reached; messages wait in the outbox. Check"
            + " gateway.broker.url and that the broker runs.",
        cause);
  }
}
