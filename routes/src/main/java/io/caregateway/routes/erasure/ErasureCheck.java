package io.caregateway.routes.erasure;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.patient.Subjects;
import io.caregateway.routes.writeback.WriteBacks;
import io.caregateway.safeguards.rights.OwnPerson;
import io.caregateway.safeguards.rights.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a patient, or somebody else who is known here, can be erased now. */
final class ErasureCheck {

  private final Subjects subjects;
  private final Patients patients;
  private final WriteBacks writeBacks;
  private final Outbox outbox;

  ErasureCheck(Subjects subjects, Patients patients, WriteBacks writeBacks, Outbox outbox) {
    this.subjects = subjects;
    this.patients = patients;
    this.writeBacks = writeBacks;
    this.outbox = outbox;
  }

  /** Why this patient cannot be erased at all; null when they can. */
  @Nullable ErasureRefusal against(OdsCode practice, PatientId patient) {
    Optional<KeptPatient> kept = patients.find(practice, patient);
    if (kept.isEmpty()) {
      Optional<OwnPerson> own = subjects.own(practice, patient);
      if (own.isEmpty()) {
        return ErasureRefusal.NO_SUCH_PATIENT;
      }
      return own.get().erased() ? ErasureRefusal.ERASED_ALREADY : null;
    }
    if (kept.get().erased()) {
      return ErasureRefusal.ERASED_ALREADY;
    }
    return kept.get().replacedBy() == null ? null : ErasureRefusal.MERGED;
  }

  /**
   * Why what is billed to the person stands in the way now; null when it does not. An entry that
   * was half written could never be found again. Until the transaction under way ends, no more is
   * taken in to be written.
   *
   * @param givesUp whether entries that could not be written are given up
   */
  @Nullable ErasureRefusal unsettled(Subject whose, boolean givesUp) {
    writeBacks.keepOut(whose.practice());
    WriteBacks.Unsettled unsettled = writeBacks.unsettled(whose.practice(), whose.ids());
    boolean onTheirWay =
        outbox.hasUnsent(whose.practice(), WriteBackRequested.DESTINATION, whose.uuids())
            || outbox.hasUnsent(whose.practice(), WriteBackOutcome.DESTINATION, whose.uuids());
    if (unsettled.waiting() > 0 || onTheirWay) {
      return ErasureRefusal.ENTRIES_UNDER_WAY;
    }
    return unsettled.parked() > 0 && !givesUp ? ErasureRefusal.ENTRIES_PARKED : null;
  }
}
