package io.caregateway.gateway.signon.session;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a session is sealed.
 *
 * @param role as shown; null until one is chosen
 */
record SessionContent(
    UserId user, @Nullable String name, @Nullable String role, Proof proof, Origin origin) {

  static SessionContent of(Identity person, Origin origin) {
    String role = person.role() == null ? null : person.role().name();
    return new SessionContent(person.id(), person.name(), role, person.proof(), origin);
  }

  RegisteredSession of(UUID id, Instant started, Instant seen) {
    return new RegisteredSession(id, user, name, role, proof, origin, started, seen);
  }
}
