package io.caregateway.feed;

import java.time.Instant;

/**
 * A patient of a practice was erased: whoever receives this forgets who they are and keeps their id
 * alone (UK GDPR, Article 17). It goes the way of {@link DemographicsChanged}, and counts with it:
 * what was told of the patient under an older version is ignored from then on.
 *
 * @param version follows on the last change of the patient
 */
public record PatientErased(OdsCode practice, PatientId patient, long version, Instant erasedAt) {

  public static final String TYPE = "care.patient.erased.v1";
  public static final String DESTINATION = DemographicsChanged.DESTINATION;
}
