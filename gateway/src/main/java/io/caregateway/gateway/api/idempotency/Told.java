package io.caregateway.gateway.api.idempotency;

import io.caregateway.core.billing.Outcome;

/** Tells what became of a request that needs no key. */
public final class Told {

  private Told() {}

  /**
   * @throws io.caregateway.gateway.api.ApiRefused when it was not done
   */
  public static Made of(Outcome outcome) {
    return Answer.of(outcome).made();
  }
}
