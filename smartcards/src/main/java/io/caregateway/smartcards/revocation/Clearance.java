package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.refusal.CardRefused;
import java.time.Instant;

/** Says of a path that is trusted already that none of its certificates was revoked. */
@FunctionalInterface
public interface Clearance {

  /**
   * @throws CardRefused with REVOKED, or with why it could not be told
   */
  void check(TrustedPath path, Instant at);
}
