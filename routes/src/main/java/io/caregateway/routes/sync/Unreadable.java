package io.caregateway.routes.sync;

import io.caregateway.routes.sync.Quarantined.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that belong in quarantine.
 *
 * @param reason a code, the same for the same kind of fault
 * @param sourceId the record's id at the clinical system, so far as it is known
 * @param sentence for staff, free of personal data
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Unreadable(
    Kind kind, String reason, String sentence, @Nullable String sourceId, byte[] bytes) {

  static Unreadable entry(String reason, String sentence, @Nullable String id, byte[] bytes) {
    return new Unreadable(Kind.ENTRY, reason, sentence, id, bytes);
  }

  static Unreadable withoutId(@Nullable String announced, byte[] bytes) {
    return entry(
        "NO_ID", "The record has no id by which it could be known again.", announced, bytes);
  }

  /**
   * @param asked the id that was asked for, or that the record was announced under
   */
  static Unreadable wrongPatient(String asked, byte[] bytes) {
    return new Unreadable(
        Kind.WRONG_PATIENT,
        "WRONG_PATIENT",
        "The clinical system sent another person's record in place of the one that it should be,"
            + " so it was not taken in. Compare the two in the clinical system.",
        asked,
        bytes);
  }

  /** The clinical system does not give this record away. */
  static Unreadable refused(String asked, String sentence) {
    return entry("REFUSED", sentence, asked, new byte[0]);
  }
}
