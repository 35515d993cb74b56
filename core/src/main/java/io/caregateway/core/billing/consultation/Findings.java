package io.caregateway.core.billing.consultation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param days how far back was looked
 * @param state how far it has come
 * @param reason why nothing could be read; null where it was, or may still be
 * @param proposals the newest first
 * @param more whether there are more consultations than are shown
 * @param unreadable how many entries could not be read
 */
public record Findings(
    UUID request,
    int days,
    State state,
    @Nullable String reason,
    List<Proposal> proposals,
    boolean more,
    int unreadable) {

  public Findings {
    proposals = List.copyOf(proposals);
  }

  /** How far a question has come. */
  public enum State {
    WAITING,
    /** Nothing came for so long that nobody should wait. */
    LATE,
    FAILED,
    READ
  }
}
