package io.caregateway.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The core asks that a billing item be written to the patient's clinical record, once.
 *
 * @param key the idempotency key; the entry in the record carries it
 * @param code the practice's own code of the item
 * @param clinicalCode a SNOMED CT concept id, where the practice mapped one
 * @param text the words for the record
 * @param date the day of the service
 * @param requestedBy who asked, as shown in the record's audit: user id
 */
public record WriteBackRequested(
    OdsCode practice,
    UUID key,
    PatientId patient,
    String code,
    @Nullable String clinicalCode,
    String text,
    Money price,
    LocalDate date,
    String requestedBy,
    Instant requestedAt) {

  public static final String TYPE = "care.writeback.requested.v1";
  public static final String DESTINATION = "queue:care.writeback.requests";
}
