package io.caregateway.gateway.fhir.patient;

import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param after where the page before ended; null for the first page
 * @param size how many patients it holds at the most
 * @param countOnly whether the client wants to know how many there are, and nothing else
 */
record Page(PatientQuery query, Patients.@Nullable Position after, int size, boolean countOnly) {

  /** The page that follows on this one. */
  Page after(Patients.Position last) {
    return new Page(query, last, size, countOnly);
  }
}
