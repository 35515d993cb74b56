package io.caregateway.routes.writeback;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.routes.patient.KeptPatient;
import java.util.Map;
import java.util.Set;

/**
 * What is known here of patients.
 *
 * @param restricted those whose data is not to be used
 * @param kept what is kept of each, or of the record that took its place
 */
record Known(Set<PatientId> restricted, Map<PatientId, KeptPatient> kept) {

  Known {
    restricted = Set.copyOf(restricted);
    kept = Map.copyOf(kept);
  }

  /**
   * @throws Parked when nothing may be written for the patient
   */
  Demographics demographics(PatientId patient) {
    if (restricted.contains(patient)) {
      throw new Parked.ProcessingRestricted();
    }
    KeptPatient found = kept.get(patient);
    if (found != null && found.erased()) {
      throw new Parked.PatientErased();
    }
    if (found == null || found.demographics().sourceId() == null) {
      throw new Parked.UnknownPatient();
    }
    return found.demographics();
  }
}
