package io.caregateway.routes.sync;

import io.caregateway.routes.patient.SourceKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that was looked through, before the run has come to it. */
record LookedPage(ServedPage served, List<Looked> looked) {

  /**
   * What one record turned out to be.
   *
   * @param updated when it was changed; null where that cannot be told
   */
  record Looked(RecordReading reading, @Nullable Instant updated) {}

  /** A page of which nothing more than its ids is wanted, or none at all. */
  static LookedPage unread(ServedPage served) {
    return new LookedPage(served, List.of());
  }

  /** Whether a record with this id is in it. */
  boolean has(SourceKey source) {
    return served.records().readable().containsKey(source);
  }
}
