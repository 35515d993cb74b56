package io.caregateway.routes.patient;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.routes.patient.PatientRow.Sealed;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Indexes and seals what is kept of a patient, and opens it again. */
final class PatientRows {

  private final FieldCipher cipher;
  private final PatientIndexes indexes;

  PatientRows(FieldCipher cipher, PatientIndexes indexes) {
    this.cipher = cipher;
    this.indexes = indexes;
  }

  /**
   * The row that follows on what is kept: a new version if it differs, else the same one again.
   *
   * @param kept null for a new patient
   * @param fingerprint of the source's bytes; null to have them read again in any case
   */
  PatientRow next(
      OdsCode practice,
      @Nullable HeldPatient kept,
      SourceKey source,
      Demographics record,
      Standing standing,
      byte @Nullable [] fingerprint,
      Instant now) {
    byte[] content = indexes.content(practice, record);
    boolean same = kept != null && kept.says(content, standing);
    PatientId id = kept == null ? new PatientId(UUID.randomUUID()) : kept.id();
    long version = kept == null ? 1 : same ? kept.version() : kept.version() + 1;
    return new PatientRow(
        id,
        version,
        source,
        record.sourceVersion(),
        record.lastUpdated(),
        standing,
        fingerprint,
        content,
        record,
        record.nhsNumber() == null ? null : indexes.nhsNumber(practice, record.nhsNumber()),
        indexes.several(practice, record),
        record.birthDate() == null ? null : indexes.birthDate(practice, record.birthDate()),
        kept != null && same ? kept.changedAt() : now);
  }

  static Sealed sealed(Sealing under, PatientRow row) {
    return new Sealed(
        row, under.seal(binding(row.id(), row.version()), FeedJson.write(row.record())));
  }

  Sealed sealed(OdsCode practice, PatientRow row) {
    return sealed(cipher.sealing(practice), row);
  }

  Demographics open(OdsCode practice, PatientId id, long version, byte[] sealed) {
    return FeedJson.read(cipher.open(practice, binding(id, version), sealed), Demographics.class);
  }

  private static Binding binding(PatientId id, long version) {
    return new Binding("gateway.patient", id.toString(), version);
  }
}
