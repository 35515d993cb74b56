package io.caregateway.smartcards.virtual.factor;

import io.caregateway.smartcards.virtual.passkey.ShownPasskey;

/** A second factor, as far as it is judged before the passcode is. */
public sealed interface ShownFactor {

  /** Codes are looked at last, as looking at one uses it up. */
  record Code(String digits) implements ShownFactor {}

  /** What came of a passkey's answer; not told before the passcode was looked at too. */
  record Passkey(ShownPasskey result) implements ShownFactor {}
}
