package io.caregateway.smartcards.virtual.passkey;

import io.caregateway.smartcards.virtual.CardRefusal;
import java.util.UUID;

/** What came of a passkey's answer to a challenge of ours. */
public sealed interface ShownPasskey {

  /**
   * @param passkey by our own id
   * @param counter of its signatures, with this one
   */
  record Right(UUID passkey, long counter) implements ShownPasskey {}

  /** It does not count. */
  record Wrong(CardRefusal cause) implements ShownPasskey {}
}
