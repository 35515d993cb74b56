package io.caregateway.fhir.consultation;

import io.caregateway.fhir.Dialect;
import java.time.LocalDate;

/**
 * The search for a patient's consultations with what was coded in them (FHIR search: _include,
 * _revinclude, date). The shape is our own: GP Connect has no search of Encounters, and its
 * structured record is for direct care alone (GP Connect privacy notice), so a practice's clinical
 * system must offer this search by agreement, as it must offer the writes.
 */
public final class ConsultationSearch {

  private ConsultationSearch() {}

  /**
   * A relative reference to the first page, the newest first.
   *
   * @param patientSourceId the patient's logical id at the clinical system
   * @param since the first day that counts
   * @param count consultations on a page
   */
  public static String of(Dialect dialect, String patientSourceId, LocalDate since, int count) {
    // what an entry belongs to is its context in STU3, and its encounter in R4
    String belongs = dialect == Dialect.R4 ? "encounter" : "context";
    return "Encounter?patient="
        + patientSourceId
        + "&date=ge"
        + since
        + "&_sort=-date&_count="
        + count
        + "&_include=Encounter:patient&_include=Encounter:practitioner"
        + "&_include=Encounter:location"
        + "&_revinclude=Observation:"
        + belongs
        + "&_revinclude=Condition:"
        + belongs
        + "&_revinclude=Procedure:"
        + belongs;
  }
}
