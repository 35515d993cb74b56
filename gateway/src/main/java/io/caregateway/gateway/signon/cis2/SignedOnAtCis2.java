package io.caregateway.gateway.signon.cis2;

/**
 * What a session here remembers of the one at CIS2: the ID token, to sign out there with (OpenID
 * Connect RP-Initiated Logout 1.0, 2).
 */
record SignedOnAtCis2(String idToken) {

  /** Shows no token. */
  @Override
  public String toString() {
    return "signed on at CIS2";
  }
}
