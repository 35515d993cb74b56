package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;

/** The practice's data key is being rolled over already. */
public final class RollOverUnderWay extends RuntimeException {

  private static final long serialVersionUID = 1;

  RollOverUnderWay(OdsCode practice) {
    super(
        "The data key of " + practice + " is being rolled over already. Let that come to its end.");
  }
}
