package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.SourceKey;

/**
 * A record as it was served, unread.
 *
 * @param id under which it came, or was asked for
 * @param source that id, by {@link PatientIndexes#source}
 * @param fingerprint of the bytes, by {@link PatientIndexes#bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record ServedRecord(String id, SourceKey source, byte[] bytes, byte[] fingerprint) {

  static ServedRecord of(
      OdsCode practice, String id, SourceKey source, byte[] bytes, PatientIndexes indexes) {
    return new ServedRecord(id, source, bytes, indexes.bytes(practice, bytes));
  }
}
