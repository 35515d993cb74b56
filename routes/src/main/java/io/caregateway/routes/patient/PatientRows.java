package io.caregateway.routes.patient;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.routes.patient.PatientRow.Sealed;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import io.caregateway.safeguards.encryption.Packed;
import java.time.Instant;
import java.time.LocalDate;
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

  /** What follows from a record alone: the practice's own transaction is not needed for it. */
  Arrived arrived(OdsCode practice, Arrival arrival, LocalDate today) {
    Standing standing = Standing.of(arrival.demographics(), today);
    return new Arrived(arrival, standing, indexed(practice, arrival.demographics(), standing));
  }

  /** The record as it is to be kept: of somebody restricted, without contact data. */
  Indexed indexed(OdsCode practice, Demographics said, Standing standing) {
    Demographics record = standing.restricted() ? said.withoutContactData() : said;
    return new Indexed(
        record,
        indexes.content(practice, record),
        record.nhsNumber() == null ? null : indexes.nhsNumber(practice, record.nhsNumber()),
        indexes.several(practice, record),
        record.birthDate() == null ? null : indexes.birthDate(practice, record.birthDate()),
        indexes.beginnings(practice, record));
  }

  /**
   * The row that follows on what is kept: a new version if it differs, else the same one again.
   *
   * @param kept null for a new patient
   * @param fingerprint of the source's bytes; null to have them read again in any case
   */
  static PatientRow next(
      @Nullable HeldPatient kept,
      SourceKey source,
      Indexed indexed,
      Standing standing,
      byte @Nullable [] fingerprint,
      Instant now) {
    boolean same = kept != null && kept.says(indexed.content(), standing);
    PatientId id = kept == null ? new PatientId(UUID.randomUUID()) : kept.id();
    long version = kept == null ? 1 : same ? kept.version() : kept.version() + 1;
    return new PatientRow(
        id,
        version,
        source,
        standing,
        fingerprint,
        indexed,
        kept != null && same ? kept.changedAt() : now,
        !same);
  }

  static Sealed sealed(Sealing under, PatientRow row) {
    Packed told = Packed.of(FeedJson.write(row.told(under.practice())));
    return new Sealed(row, under.seal(binding(row.id(), row.version()), told), told);
  }

  Sealed sealed(OdsCode practice, PatientRow row) {
    return sealed(cipher.sealing(practice), row);
  }

  Demographics open(OdsCode practice, PatientId id, long version, byte[] sealed) {
    return DemographicsChanged.demographicsIn(cipher.open(practice, binding(id, version), sealed));
  }

  private static Binding binding(PatientId id, long version) {
    return new Binding("gateway.patient", id.toString(), version);
  }
}
