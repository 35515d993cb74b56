package io.caregateway.feed;

import java.time.Instant;
import java.util.UUID;

/** A member of staff asks that a parked entry be tried again, under the key it always had. */
public record WriteBackRetried(
    OdsCode practice, UUID key, PatientId patient, String requestedBy, Instant requestedAt) {

  public static final String TYPE = "care.writeback.retried.v1";
  public static final String DESTINATION = WriteBackRequested.DESTINATION;
}
