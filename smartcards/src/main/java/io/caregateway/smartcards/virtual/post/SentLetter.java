package io.caregateway.smartcards.virtual.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a letter fares.
 *
 * @param tries how often sending was tried
 * @param sentAt when the mail server took it; null before that
 */
public record SentLetter(
    UUID id,
    LetterKind kind,
    State state,
    int tries,
    Instant writtenAt,
    @Nullable Instant sentAt,
    Letter letter) {

  /** Where it is. */
  public enum State {
    WAITING,
    SENT,
    /** Tried too often. */
    GIVEN_UP
  }
}
