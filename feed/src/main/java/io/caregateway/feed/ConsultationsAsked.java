package io.caregateway.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * The core asks what consultations a patient has had of late, to offer what can be billed of them.
 *
 * @param request comes back in the answer; one that was answered is not answered again
 * @param days how far to look back, from 1; the gateway's setting bounds it
 * @param requestedBy user id
 */
public record ConsultationsAsked(
    OdsCode practice,
    UUID request,
    PatientId patient,
    int days,
    String requestedBy,
    Instant requestedAt) {

  public static final String TYPE = "care.consultations.asked.v1";
  public static final String DESTINATION = "queue:care.consultations.requests";
}
