package io.caregateway.routes.patient;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code gateway.patient} to be written, before it is sealed. */
@SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
record PatientRow(
    PatientId id,
    long version,
    SourceKey source,
    Standing standing,
    byte @Nullable [] fingerprint,
    Indexed indexed,
    Instant changedAt) {

  HeldPatient held() {
    return new HeldPatient(
        id,
        version,
        standing,
        fingerprint,
        indexed.content(),
        indexed.record().lastUpdated(),
        changedAt);
  }

  /** With what names the person sealed. */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
  record Sealed(PatientRow row, byte[] demographics) {}
}
