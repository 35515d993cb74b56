package io.caregateway.routes.patient;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of a kept patient can be told without opening what is sealed. */
@SuppressWarnings("ArrayRecordComponent") // compared by the methods below alone
record HeldPatient(
    PatientId id,
    long version,
    Standing standing,
    byte @Nullable [] fingerprint,
    byte[] contentFingerprint,
    @Nullable Instant sourceUpdated,
    Instant changedAt) {

  boolean says(byte[] content, Standing as) {
    return Arrays.equals(contentFingerprint, content) && standing.looksLike(as);
  }

  /** Whether what is kept was last changed at the source after what comes in now. */
  boolean isNewerThan(@Nullable Instant updated) {
    return sourceUpdated != null && updated != null && updated.isBefore(sourceUpdated);
  }

  /** Under another id, of which nothing has been read yet. */
  HeldPatient unread() {
    return new HeldPatient(id, version, standing, null, contentFingerprint, null, changedAt);
  }
}
