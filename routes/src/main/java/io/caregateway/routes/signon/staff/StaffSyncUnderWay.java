package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;

/** Another users sync of the practice is under way, here or in another process. */
public final class StaffSyncUnderWay extends RuntimeException {

  private static final long serialVersionUID = 1;

  StaffSyncUnderWay(OdsCode practice) {
    super("A users sync of " + practice + " is under way already. Try again in ten minutes.");
  }
}
