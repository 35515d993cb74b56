package io.caregateway.routes.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, for people to watch.
 *
 * @param expected how many records there are to see, when the clinical system told
 * @param updatedAt when it last moved on
 * @param finishedAt null while it runs
 * @param sentence why it failed, and what to do; null otherwise
 */
public record SyncProgress(
    UUID run,
    SyncKind kind,
    SyncOutcome outcome,
    SyncCounts counts,
    @Nullable Long expected,
    Instant startedAt,
    Instant updatedAt,
    @Nullable Instant finishedAt,
    @Nullable String sentence) {}
