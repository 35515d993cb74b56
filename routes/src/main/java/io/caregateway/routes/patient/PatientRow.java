package io.caregateway.routes.patient;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code gateway.patient} to be written, before it is sealed. */
@SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
record PatientRow(
    PatientId id,
    long version,
    SourceKey source,
    @Nullable String sourceVersion,
    @Nullable Instant sourceUpdated,
    Standing standing,
    byte @Nullable [] fingerprint,
    byte[] contentFingerprint,
    Demographics record,
    byte @Nullable [] nhsNumberIndex,
    List<String> familyIndex,
    byte @Nullable [] birthDateIndex,
    Instant changedAt) {

  HeldPatient held() {
    return new HeldPatient(
        id, version, standing, fingerprint, contentFingerprint, sourceUpdated, changedAt);
  }

  /** With what names the person sealed. */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
  record Sealed(PatientRow row, byte[] demographics) {}
}
