package io.caregateway.routes.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be understood.
 *
 * @param reason a code, the same for the same kind of fault
 * @param sentence for staff, free of personal data
 * @param retryable whether the clinical system can be asked for it again by its id
 * @param times how often it came
 * @param resolvedAt when a later answer was good; its bytes are gone then
 */
public record Quarantined(
    UUID id,
    Kind kind,
    String reason,
    String sentence,
    boolean retryable,
    Instant firstSeen,
    Instant lastSeen,
    int times,
    @Nullable Instant resolvedAt) {

  /** What it is. */
  public enum Kind {
    /** A record that could not be read. */
    ENTRY,
    /** An answer that is no page. */
    PAGE,
    /** An answer that is of another person than was asked for. */
    WRONG_PATIENT
  }
}
