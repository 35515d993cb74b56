package io.caregateway.gateway.pages.sessions;

import io.caregateway.gateway.signon.session.RegisteredSession;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.Locale;
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
    return new SessionView(
        session.id(),
        session.shown(),
        session.role(),
        elsewhere,
        means(session),
        Device.inWords(session.origin().device()),
        session.origin().address(),
        place(session.origin().place()),
        session.started(),
        session.seen(),
        current);
  }

  private static String means(RegisteredSession session) {
    return switch (session.proof().method()) {
      case SAML -> "the practice’s own sign-on";
      case SMARTCARD -> "smartcard";
      case VIRTUAL_SMARTCARD -> "virtual smartcard";
      case CIS2 -> "NHS Care Identity (CIS2)";
      case CIS1 -> "NHS Spine (CIS1)";
    };
  }

  private static @Nullable String place(@Nullable Place place) {
    if (place == null || place.latitude() == null) {
      return null;
    }
    String within =
        place.accuracyMetres() == null
            ? ""
            : String.format(Locale.UK, ", within %,.0f m", place.accuracyMetres());
    return String.format(Locale.UK, "%.4f, %.4f", place.latitude(), place.longitude()) + within;
  }
}
