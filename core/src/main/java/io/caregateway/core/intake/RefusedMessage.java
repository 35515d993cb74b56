package io.caregateway.core.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was kept aside.
 *
 * @param id by which it can be tried again
 * @param intake where it came in: demographics or outcomes
 * @param claimed the practice that it names
 * @param eventId null when the envelope could not be read
 * @param body as it came, read as UTF-8
 */
public record RefusedMessage(
    long id,
    String intake,
    @Nullable String claimed,
    @Nullable UUID eventId,
    String reason,
    String body,
    Instant receivedAt) {}
