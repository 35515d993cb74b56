package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import java.util.Optional;

/** Whoever a request comes from, once that is proven. */
public sealed interface Caller permits Identity, Machine {

  /** As the audit record names them. */
  Actor actor();

  /** The practice they work for now; empty for a machine of several practices that named none. */
  Optional<OdsCode> workingFor();
}
