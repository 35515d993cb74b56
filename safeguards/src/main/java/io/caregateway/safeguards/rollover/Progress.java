package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a practice's roll-over is.
 *
 * @param version of the data key that everything is sealed under in the end
 * @param done fields sealed anew
 * @param total sealed fields at the start; there may be more by now
 * @param closed fields that did not open in their place, and keep the earlier key
 */
public record Progress(
    OdsCode practice,
    int version,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long done,
    long total,
    long closed) {

  public boolean finished() {
    return finishedAt != null;
  }
}
