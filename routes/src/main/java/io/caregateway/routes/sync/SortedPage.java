package io.caregateway.routes.sync;

import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.sync.LookedPage.Looked;
import io.caregateway.routes.sync.RecordReading.Bad;
import io.caregateway.routes.sync.RecordReading.Good;
import io.caregateway.routes.sync.RecordReading.Same;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page whose entries are told apart: as before, to be taken in, or not to be read.
 *
 * @param arrivals records whose bytes differ from what is kept
 * @param unchanged records whose bytes are as before; they were not parsed
 * @param toRead ids in whose place another record came
 * @param latest the latest change in this page or before
 * @param inOrder whether changes came in their order up to here
 */
record SortedPage(
    FetchedPage fetched,
    List<Arrival> arrivals,
    List<SourceKey> unchanged,
    List<Unreadable> unreadable,
    List<String> toRead,
    @Nullable Instant latest,
    boolean inOrder) {

  static SortedPage of(FetchedPage page) {
    PageRecords records = page.looked().served().records();
    List<Arrival> arrivals = new ArrayList<>();
    List<SourceKey> unchanged = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>(records.unreadable());
    ChangeOrder order = new ChangeOrder(page.run().window());
    for (Looked looked : page.looked().looked()) {
      order.next(looked.updated());
      if (looked.reading() instanceof Same same) {
        unchanged.add(same.source());
      } else if (looked.reading() instanceof Good good) {
        arrivals.add(good.arrival());
      } else if (looked.reading() instanceof Bad bad) {
        unreadable.add(bad.unreadable());
      }
    }
    return new SortedPage(
        page, arrivals, unchanged, unreadable, records.toRead(), order.latest(), order.isKept());
  }
}
