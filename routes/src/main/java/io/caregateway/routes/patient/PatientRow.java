package io.caregateway.routes.patient;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Packed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code gateway.patient} to be written, before it is sealed.
 *
 * @param news whether it says something else than what was kept, which a message tells
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
record PatientRow(
    PatientId id,
    long version,
    SourceKey source,
    Standing standing,
    byte @Nullable [] fingerprint,
    Indexed indexed,
    Instant changedAt,
    boolean news) {

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

  DemographicsChanged told(OdsCode practice) {
    return new DemographicsChanged(
        practice,
        id,
        version,
        standing.state(),
        standing.restricted(),
        standing.replacedBy(),
        standing.collision(),
        indexed.record(),
        changedAt);
  }

  /**
   * With what names the person sealed.
   *
   * @param told what is sealed, as a message tells it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
  record Sealed(PatientRow row, byte[] demographics, Packed told) {}
}
