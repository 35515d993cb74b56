package io.caregateway.routes.sync;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;

/** Who started a run, and from where. */
record Starter(Actor actor, Origin origin) {}
