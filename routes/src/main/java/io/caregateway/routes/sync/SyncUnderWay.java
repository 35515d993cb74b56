package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;

/** Another sync of the practice is under way, here or in another process. */
public final class SyncUnderWay extends RuntimeException {

  private static final long serialVersionUID = 1;

  SyncUnderWay(OdsCode practice) {
    super(
        "A sync of " + practice + " is under way already. Watch it, or try again when it is done.");
  }
}
