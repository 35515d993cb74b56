package io.caregateway.gateway.signon.cis2;

/** A logout token ends no session. Carries nothing of the person. */
final class LogoutRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why, for the audit record: CIS2 is told no more than that the request is invalid. */
  enum Cause {
    NO_TOKEN,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    WRONG_TIME,
    NO_EVENT,
    HAS_NONCE,
    NO_SESSION,
    NO_SUBJECT,
    NO_ID,
    REPLAYED
  }

  private final Cause reason;

  LogoutRefused(Cause reason) {
    super(reason.name());
    this.reason = reason;
  }

  Cause reason() {
    return reason;
  }
}
