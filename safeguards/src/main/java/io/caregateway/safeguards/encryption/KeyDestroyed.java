package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;

/** The practice's keys were destroyed when it ended: what they sealed stays closed for good. */
public final class KeyDestroyed extends WrongKey {

  private static final long serialVersionUID = 1;

  KeyDestroyed(OdsCode practice) {
    super(
        "The keys of "
            + practice
            + " were destroyed when the practice ended. Take it out of the settings; what it had"
            + " here cannot be read any more.");
  }
}
