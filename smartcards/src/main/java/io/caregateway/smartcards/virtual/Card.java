package io.caregateway.smartcards.virtual;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as it stands.
 *
 * @param practice whose staff it is for
 * @param since when it came into its state
 * @param expiresAt the end of its certificate; null before enrolment
 * @param sponsor who asked for it
 */
public record Card(
    OdsCode practice,
    UUID id,
    CardState state,
    Instant since,
    @Nullable Instant expiresAt,
    Holder holder,
    Actor sponsor) {

  /** Wrong tries after which a card locks (FACTS.md 9). */
  public static final int TRIES = 3;

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "card " + id + " (" + state + ")";
  }
}
