package io.caregateway.gateway.audit.unusual;

import io.caregateway.gateway.audit.place.Point;
import io.caregateway.gateway.audit.words.Sentence;
import io.caregateway.gateway.pages.sessions.Device;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign-on, or a try, as rules look at it.
 *
 * @param local the time at the practice
 * @param who their user id; null where nobody was proven
 * @param point where they were; null where that is not known
 * @param accuracyKm radius of the circle that they are in around that point
 * @param device its name; or browser and system without their versions, which change by themselves
 */
public record SignOn(
    long seq,
    Instant at,
    LocalDateTime local,
    @Nullable String who,
    @Nullable String address,
    @Nullable Point point,
    double accuracyKm,
    @Nullable String device,
    boolean refused) {

  /** The acts that are sign-ons, or tries that led to none. */
  public static final Set<Act> ACTS = Set.of(Act.SIGN_ON, Act.CARD_USED);

  /** Empty where the record is of something else, or of a card on its way to a sign-on. */
  public static Optional<SignOn> of(Entry entry) {
    AuditRecord act = entry.act();
    boolean refused = act.outcome() == Outcome.REFUSED;
    if (!ACTS.contains(act.act()) || (act.act() == Act.CARD_USED && !refused)) {
      return Optional.empty();
    }
    Origin origin = act.origin();
    Place place = origin.place() == null ? Place.NONE : origin.place();
    Double metres = place.accuracyMetres();
    return Optional.of(
        new SignOn(
            entry.seq(),
            entry.at(),
            entry.local().toLocalDateTime(),
            Sentence.isKnown(act.actor()) ? act.actor().id() : null,
            origin.address(),
            Point.of(place).orElse(null),
            metres == null ? 0 : metres / 1000,
            device(origin),
            refused));
  }

  private static @Nullable String device(Origin origin) {
    if (origin.deviceName() != null) {
      return origin.deviceName();
    }
    return origin.device() == null ? null : Device.inWords(origin.device());
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "sign-on " + seq;
  }
}
