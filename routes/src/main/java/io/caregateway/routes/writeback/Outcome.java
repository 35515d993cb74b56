package io.caregateway.routes.writeback;

import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.feed.WriteBackOutcome.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param due when a waiting entry is tried again
 */
record Outcome(
    State state,
    @Nullable String recordId,
    @Nullable String reason,
    List<Mismatch> mismatches,
    Instant due) {

  static Outcome written(String recordId, Instant now) {
    return new Outcome(State.WRITTEN, recordId, null, List.of(), now);
  }

  static Outcome parked(String reason, List<Mismatch> mismatches, Instant now) {
    return new Outcome(State.PARKED, null, reason, mismatches, now);
  }

  static Outcome waiting(String reason, Instant due) {
    return new Outcome(State.WAITING, null, reason, List.of(), due);
  }
}
