package io.caregateway.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write-back request, or of an amendment of it.
 *
 * @param version counts the outcomes of this key from 1; a receiver ignores what is not newer
 * @param recordId the entry's reference at the clinical system, as {@code ChargeItem/12}, once it
 *     was written
 * @param reason in words for staff, when waiting after a failure or parked
 * @param mismatches the fields that did not match, when that is why it was parked
 * @param amendment the version of the newest amendment that this is about; null when it is about
 *     the entry as it was asked for at first
 */
public record WriteBackOutcome(
    OdsCode practice,
    UUID key,
    PatientId patient,
    long version,
    State state,
    @Nullable String recordId,
    @Nullable String reason,
    List<Mismatch> mismatches,
    @Nullable Long amendment,
    Instant at) {

  public static final String TYPE = "care.writeback.outcome.v1";
  public static final String DESTINATION = "queue:care.writeback.outcomes";

  public WriteBackOutcome {
    mismatches = List.copyOf(mismatches);
  }

  /** Of an entry that was never amended. */
  public WriteBackOutcome(
      OdsCode practice,
      UUID key,
      PatientId patient,
      long version,
      State state,
      @Nullable String recordId,
      @Nullable String reason,
      List<Mismatch> mismatches,
      Instant at) {
    this(practice, key, patient, version, state, recordId, reason, mismatches, null, at);
  }

  /** Where a write-back stands. */
  public enum State {
    WAITING,
    WRITTEN,
    PARKED,
    /** It stands as entered in error, or was never written; only an amendment leads here. */
    WITHDRAWN
  }

  /** A field in which the clinical system's patient differs from ours. Names it, shows no value. */
  public record Mismatch(String field, String explanation) {}
}
