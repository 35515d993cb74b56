package io.caregateway.routes.erasure;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase a patient.
 *
 * @param givesUp whether entries that could not be written to the clinical record are given up
 * @param expiresAt from then on it cannot be approved
 */
public record ErasureRequest(
    UUID id,
    PatientId patient,
    ErasureGround ground,
    boolean givesUp,
    State state,
    Instant askedAt,
    Instant expiresAt,
    People people) {

  /** Where a request stands. */
  public enum State {
    ASKED,
    DONE,
    DECLINED
  }

  /**
   * Who asked and who decided.
   *
   * @param askedById the asker's user id
   * @param askedBy as people know them
   * @param decidedBy null until somebody did
   */
  public record People(String askedById, String askedBy, @Nullable String decidedBy) {

    People decided(String by) {
      return new People(askedById, askedBy, by);
    }
  }

  /** Whether it can still be approved. */
  public boolean isOpen(Instant now) {
    return state == State.ASKED && now.isBefore(expiresAt);
  }

  /** Why this person may not approve it; null when they may. */
  @Nullable ErasureRefusal against(String userId, Instant now) {
    if (state != State.ASKED) {
      return ErasureRefusal.DECIDED_ALREADY;
    }
    if (!isOpen(now)) {
      return ErasureRefusal.EXPIRED;
    }
    return people.askedById().equals(userId) ? ErasureRefusal.SAME_PERSON : null;
  }
}
