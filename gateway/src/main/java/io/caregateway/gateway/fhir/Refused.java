package io.caregateway.gateway.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;

/** A request that is refused. */
public final class Refused extends BaseServerResponseException {

  private static final long serialVersionUID = 1;

  private final Refusal refusal;

  /**
   * @param details what the refusal's sentence mentions: names of ours, never what the client sent
   */
  public Refused(Refusal refusal, Object... details) {
    super(refusal.status(), refusal.sentence(details));
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }

  /** Tells the user what to do. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
