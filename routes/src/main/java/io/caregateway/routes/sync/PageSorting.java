package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.sync.RecordReading.Bad;
import io.caregateway.routes.sync.RecordReading.Good;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells a page's entries apart: as before, to be taken in, or not to be read. */
final class PageSorting {

  private final PracticeTransactions transactions;
  private final PatientIntake intake;
  private final PatientIndexes indexes;
  private final RecordReader reader;

  PageSorting(
      PracticeTransactions transactions,
      PatientIntake intake,
      PatientIndexes indexes,
      RecordReader reader) {
    this.transactions = transactions;
    this.intake = intake;
    this.indexes = indexes;
    this.reader = reader;
  }

  /** What hashes as before is not parsed. */
  public SortedPage sort(FetchedPage page) {
    OdsCode practice = page.run().practice();
    PageRecords records = PageRecords.of(page, indexes);
    Map<SourceKey, ResourceEntry> entries = records.readable();
    List<Unreadable> unreadable = new ArrayList<>(records.unreadable());
    Map<SourceKey, byte[]> known =
        transactions.in(practice, () -> intake.fingerprints(practice, entries.keySet()));
    List<Arrival> arrivals = new ArrayList<>();
    List<SourceKey> unchanged = new ArrayList<>();
    ChangeOrder order = new ChangeOrder(page.run().window());
    entries.forEach(
        (source, entry) -> {
          order.next(entry.lastUpdated());
          byte[] bytes = entry.slice().of(page.bytes());
          if (Arrays.equals(indexes.bytes(practice, bytes), known.get(source))) {
            unchanged.add(source);
            return;
          }
          RecordReading reading = reader.read(practice, entry.id(), bytes);
          if (reading instanceof Good good) {
            arrivals.add(good.arrival());
          } else if (reading instanceof Bad bad) {
            unreadable.add(bad.unreadable());
          }
        });
    return new SortedPage(
        page, arrivals, unchanged, unreadable, records.toRead(), order.latest(), order.isKept());
  }
}
