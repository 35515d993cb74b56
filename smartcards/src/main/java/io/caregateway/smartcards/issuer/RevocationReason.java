package io.caregateway.smartcards.issuer;

/** Why a certificate no longer holds (RFC 5280, 5.3.1). */
public enum RevocationReason {
  UNSPECIFIED(0),
  KEY_COMPROMISE(1),
  AFFILIATION_CHANGED(3),
  SUPERSEDED(4),
  CESSATION_OF_OPERATION(5),
  /** For a while only: the one reason that can be taken back. */
  CERTIFICATE_HOLD(6);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
