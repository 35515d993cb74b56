package io.caregateway.routes.sync;

import io.caregateway.routes.sync.SyncRun.Window;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Watches whether records come in the order of their last change, as they were asked to. Only then
 * is everything up to the latest change known to have been seen.
 */
final class ChangeOrder {

  private @Nullable Instant latest;
  private boolean kept;

  ChangeOrder(Window soFar) {
    this.latest = soFar.latest();
    this.kept = soFar.inOrder();
  }

  /**
   * @param updated when the next record was changed; null where that cannot be told
   */
  void next(@Nullable Instant updated) {
    if (updated == null || (latest != null && updated.isBefore(latest))) {
      kept = false;
    }
    if (updated != null && (latest == null || updated.isAfter(latest))) {
      latest = updated;
    }
  }

  @Nullable Instant latest() {
    return latest;
  }

  boolean isKept() {
    return kept;
  }

  /**
   * @param lastUpdated {@code meta.lastUpdated} as given
   * @return null when it is no time
   */
  static @Nullable Instant instant(@Nullable String lastUpdated) {
    if (lastUpdated == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(lastUpdated).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
