package io.caregateway.routes.sync;

import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.routes.patient.SourceKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that was looked through, before the run has come to it. */
record LookedPage(ServedPage served, PageRecords records, List<Looked> looked) {

  /**
   * What one record turned out to be.
   *
   * @param updated when it was changed; null where that cannot be told
   */
  record Looked(RecordReading reading, @Nullable Instant updated) {

    static Looked of(RecordReading reading, ResourceEntry entry) {
      return new Looked(reading, ChangeOrder.instant(entry.lastUpdated()));
    }
  }

  /** A page of which nothing more than its ids is wanted, or none at all. */
  static LookedPage unread(ServedPage served) {
    return new LookedPage(served, PageRecords.none(), List.of());
  }

  /** Whether a record with this id is in it. */
  boolean has(SourceKey source) {
    return records.readable().containsKey(source);
  }
}
