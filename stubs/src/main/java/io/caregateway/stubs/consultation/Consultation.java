package io.caregateway.stubs.consultation;

import java.time.Instant;
import java.util.List;

/**
 * A consultation that took place.
 *
 * @param patientId logical id
 * @param staff 0-based number of who held it in the practice's list of staff
 * @param status of the Encounter, as finished or entered-in-error
 */
public record Consultation(
    String id, String patientId, Instant start, int staff, String status, List<Coded> coded) {

  public Consultation {
    coded = List.copyOf(coded);
  }
}
