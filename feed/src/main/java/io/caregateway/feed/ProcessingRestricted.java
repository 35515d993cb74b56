package io.caregateway.feed;

import java.time.Instant;

/**
 * The processing of a patient's data was restricted, or is so no longer (UK GDPR, Article 18).
 * Meanwhile nothing new is billed to them; what is held stays.
 *
 * @param version counts these of one patient from 1; a receiver ignores what is not newer
 * @param restricted false when the restriction was lifted
 */
public record ProcessingRestricted(
    OdsCode practice, PatientId patient, long version, boolean restricted, Instant changedAt) {

  public static final String TYPE = "care.patient.processing-restricted.v1";
  public static final String DESTINATION = DemographicsChanged.DESTINATION;
}
