package io.caregateway.routes.practice;

import io.caregateway.feed.OdsCode;

/** A practice that this site does not serve. */
public final class UnknownPractice extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnknownPractice(OdsCode practice) {
    super(
        "The practice "
            + practice
            + " is not set up here. Check the code, or add it under gateway.practices.");
  }
}
