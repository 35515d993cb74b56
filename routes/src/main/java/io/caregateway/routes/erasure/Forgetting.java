package io.caregateway.routes.erasure;

import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import java.net.URI;
import java.util.List;

/** Overwrites what the gateway holds of a person, and tells the core to do the same. */
final class Forgetting {

  private static final URI GATEWAY = URI.create("urn:caregateway:gateway");

  private final List<Holding> holdings;
  private final Patients patients;
  private final SealedEvents events;
  private final Outbox outbox;

  /**
   * @param holdings of the gateway; the core's own are the core's to erase
   */
  Forgetting(List<Holding> holdings, Patients patients, SealedEvents events, Outbox outbox) {
    this.holdings = List.copyOf(holdings);
    this.patients = patients;
    this.events = events;
    this.outbox = outbox;
  }

  /** In the practice's transaction under way. */
  void forget(Subject whose) {
    holdings.forEach(holding -> holding.erase(whose));
    // last, since the outbox is one of them
    whose.ids().forEach(id -> tell(whose, id));
  }

  private void tell(Subject whose, PatientId id) {
    KeptPatient erased = patients.find(whose.practice(), id).orElseThrow();
    PatientErased told =
        new PatientErased(whose.practice(), id, erased.version(), erased.changedAt());
    outbox.append(
        PatientErased.DESTINATION,
        events.seal(GATEWAY, PatientErased.TYPE, whose.practice(), id, erased.changedAt(), told));
  }
}
