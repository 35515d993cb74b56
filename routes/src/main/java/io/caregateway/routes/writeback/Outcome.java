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

  /** The record says what it is to say. */
  static Outcome written(Entry entry, String recordId, Instant now) {
    State state = entry.isWithdrawn() ? State.WITHDRAWN : State.WRITTEN;
    return new Outcome(state, recordId, null, List.of(), now);
  }

  /** Withdrawn before it was ever sent. */
  static Outcome neverSent(Instant now) {
    return new Outcome(State.WITHDRAWN, null, null, List.of(), now);
  }

  static Outcome parked(String reason, List<Mismatch> mismatches, Instant now) {
    return new Outcome(State.PARKED, null, reason, mismatches, now);
  }

  static Outcome waiting(String reason, Instant due) {
    return new Outcome(State.WAITING, null, reason, List.of(), due);
  }

  /** Whether the clinical record is as it was asked for. */
  boolean isDone() {
    return state == State.WRITTEN || state == State.WITHDRAWN;
  }

  /** With more to be done for the entry at once. */
  Outcome goingOn(Instant now) {
    return new Outcome(State.WAITING, recordId, null, List.of(), now);
  }
}
