package io.caregateway.gateway.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What came back.
 *
 * @param at the moment of the backup: what happened after it is lost
 */
public record Restored(Path file, Instant at, long rows, Aftermath aftermath) {}
