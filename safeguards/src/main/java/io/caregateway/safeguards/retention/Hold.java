package io.caregateway.safeguards.retention;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's data stays, whatever its time, until this is released.
 *
 * @param patient whose; null where it is a user's
 * @param user user id; null where it is a patient's
 * @param reason as it was typed
 */
public record Hold(
    UUID id, @Nullable PatientId patient, @Nullable String user, String reason, Instant placedAt) {}
