package io.caregateway.routes.practice;

import io.caregateway.feed.OdsCode;

/** A practice that leaves this site, or has left it. */
public final class PracticeLeft extends RuntimeException {

  private static final long serialVersionUID = 1;

  PracticeLeft(OdsCode practice) {
    super(
        "The practice "
            + practice
            + " leaves this site, and nothing is done for it any more. To call that off, see gateway"
            + " practice keep --help.");
  }
}
