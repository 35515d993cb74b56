package io.caregateway.smartcards.virtual.factor;

/** What proves that somebody holds something. */
public enum FactorKind {
  /** An authenticator app (RFC 6238). */
  TOTP,
  /** A passkey with user verification (WebAuthn). */
  PASSKEY
}
