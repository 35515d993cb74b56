package io.caregateway.gateway.pages.start;

import io.caregateway.routes.sync.SyncCounts;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncOutcome;
import io.caregateway.routes.sync.SyncProgress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs of a sync, made up. */
final class Runs {

  static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  private Runs() {}

  /** One under way, that moved on a second ago. */
  static SyncProgress running(SyncKind kind, long seen, @Nullable Long expected) {
    return run(kind, SyncOutcome.RUNNING, seen, expected, null);
  }

  static SyncProgress done(long changed) {
    return run(SyncKind.INCREMENTAL, SyncOutcome.DONE, changed, null, null);
  }

  static SyncProgress failed(@Nullable String sentence) {
    return run(SyncKind.INCREMENTAL, SyncOutcome.FAILED, 0, null, sentence);
  }

  private static SyncProgress run(
      SyncKind kind,
      SyncOutcome outcome,
      long seen,
      @Nullable Long expected,
      @Nullable String sentence) {
    return new SyncProgress(
        UUID.randomUUID(),
        kind,
        outcome,
        new SyncCounts(1, seen, seen, 0, 0),
        expected,
        NOW.minusSeconds(10),
        NOW.minusSeconds(1),
        outcome == SyncOutcome.RUNNING ? null : NOW,
        sentence);
  }
}
