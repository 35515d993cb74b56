package io.caregateway.core.billing;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;

/** Whoever does something, and from where. */
public record Doer(Actor actor, Origin origin) {

  /** As it is shown: the name or, where there is none, the user id. */
  public String shown() {
    return actor.name() == null ? actor.id() : actor.name();
  }
}
