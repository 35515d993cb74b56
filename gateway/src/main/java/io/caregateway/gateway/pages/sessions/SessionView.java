package io.caregateway.gateway.pages.sessions;

import io.caregateway.gateway.pages.PlaceWords;
import io.caregateway.gateway.pages.ProofWords;
import io.caregateway.gateway.signon.session.RegisteredSession;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its page shows it.
 *
 * @param elsewhere the practice's name where it is at another one
 * @param current whether it is the one that asks
 */
public record SessionView(
    UUID id,
    String name,
    @Nullable String role,
    @Nullable String elsewhere,
    String means,
    String device,
    @Nullable String address,
    @Nullable String place,
    Instant started,
    Instant seen,
    boolean current) {

  /** Somebody else's. */
  static SessionView of(RegisteredSession session) {
    return of(session, false, null);
  }

  static SessionView of(RegisteredSession session, boolean current, @Nullable String elsewhere) {
    Place place = session.origin().place();
    return new SessionView(
        session.id(),
        session.shown(),
        session.role(),
        elsewhere,
        ProofWords.of(session.proof().method()),
        Device.inWords(session.origin().device()),
        session.origin().address(),
        place == null ? null : PlaceWords.coordinates(place).orElse(null),
        session.started(),
        session.seen(),
        current);
  }
}
