package io.caregateway.stubs.world;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One patient of a practice, kept small: what nobody changed is made again when it is asked for.
 *
 * @param index 0-based number of the patient in the practice
 * @param nhsNumber ten digits, null when the patient has none
 * @param version 1 and upwards
 * @param updatedAt milliseconds since 1970
 * @param replacedBy id of the record that took this one's place, null unless merged away
 * @param content null for a made patient whom nobody changed
 */
public record PatientRecord(
    String id,
    int index,
    @Nullable String nhsNumber,
    int version,
    long updatedAt,
    Standing standing,
    @Nullable String replacedBy,
    @Nullable Content content) {

  /** The order that paging keeps to: by time of change, then by id. */
  static final Comparator<PatientRecord> BY_CHANGE =
      Comparator.comparingLong(PatientRecord::updatedAt).thenComparing(PatientRecord::id);

  /** Where a patient stands with the practice. */
  public enum Standing {
    CURRENT,
    /** Deducted: no longer at the practice, and no longer to be read. */
    LEFT,
    /** Deleted: a read says that there was such a record. */
    DELETED,
    /** Merged into another record; a read of the old id answers the other. */
    MERGED
  }

  public Instant lastUpdated() {
    return Instant.ofEpochMilli(updatedAt);
  }

  PatientRecord changed(Content to, long at) {
    return new PatientRecord(id, index, nhsNumber, version + 1, at, standing, replacedBy, to);
  }

  PatientRecord standing(Standing to, @Nullable String survivor, long at) {
    return new PatientRecord(id, index, nhsNumber, version + 1, at, to, survivor, content);
  }
}
