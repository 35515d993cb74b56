package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.safeguards.audit.Origin;

/** Told of the end of each person's session. */
interface SessionEnds {

  /**
   * @param why as {@code HERE}, {@code AT_IDENTITY_PROVIDER}, {@code SESSION_LIMIT}, {@code IDLE}
   */
  void record(Identity person, Origin origin, String why);
}
