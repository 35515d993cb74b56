package io.caregateway.smartcards.virtual;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a card's history.
 *
 * @param origin from where, with the place as far as it was told
 * @param reason in the words of whoever did it
 */
public record CardEvent(Instant at, Act act, Actor actor, Origin origin, @Nullable String reason) {}
