package io.caregateway.routes.correction;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.UUID;

/**
 * A dated note beside a patient's record.
 *
 * @param by who wrote it, as people know them
 */
public record CorrectionNote(
    UUID id, PatientId patient, String text, String by, Instant writtenAt) {

  /** The longest note, in characters. */
  public static final int LONGEST = 2000;

  /** Tells nothing of what it says: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a correction note of " + writtenAt;
  }
}
