package io.caregateway.routes.erasure;

import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.patient.Subjects;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Overwrites what the gateway holds of a person, and tells the core to do the same. */
final class Forgetting {

  private static final URI GATEWAY = URI.create("urn:caregateway:gateway");

  private final List<Holding> holdings;
  private final Patients patients;
  private final Subjects subjects;
  private final SealedEvents events;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * @param holdings of the gateway; the core's own are the core's to erase
   */
  Forgetting(
      List<Holding> holdings,
      Patients patients,
      Subjects subjects,
      SealedEvents events,
      Outbox outbox,
      Clock clock) {
    this.holdings = List.copyOf(holdings);
    this.patients = patients;
    this.subjects = subjects;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** In the practice's transaction under way. */
  void forget(Subject whose) {
    holdings.forEach(holding -> holding.erase(whose));
    // last, since the outbox is one of them
    whose.ids().forEach(id -> tell(whose, id));
  }

  private void tell(Subject whose, PatientId id) {
    PatientErased told =
        patients
            .find(whose.practice(), id)
            .map(kept -> new PatientErased(whose.practice(), id, kept.version(), kept.changedAt()))
            .orElseGet(() -> ofAnotherPart(whose, id));
    outbox.append(
        PatientErased.DESTINATION,
        events.seal(GATEWAY, PatientErased.TYPE, whose.practice(), id, told.erasedAt(), told));
  }

  /** Who is known there alone is erased there, when the message arrives. */
  private PatientErased ofAnotherPart(Subject whose, PatientId id) {
    long version = subjects.own(whose.practice(), id).orElseThrow().version() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new PatientErased(whose.practice(), id, version, now);
  }
}
