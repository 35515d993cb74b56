package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody without a role, for tests that need no more of a person. */
public final class Visitor {

  private Visitor() {}

  public static Identity at(OdsCode practice, Instant since) {
    return new Identity(
        UserId.uid(Staff.MANAGER),
        null,
        practice,
        null,
        List.of(),
        Proof.saml("urn:idp", null, null),
        Place.NONE,
        UUID.randomUUID(),
        since);
  }
}
