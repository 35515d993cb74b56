package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.routes.patient.Abreast;
import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.sync.RecordReading.Bad;
import io.caregateway.routes.sync.RecordReading.Good;
import io.caregateway.routes.sync.RecordReading.Same;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a page's entries apart: as before, to be taken in, or not to be read. */
final class PageSorting {

  private final PracticeTransactions transactions;
  private final PatientIntake intake;
  private final PatientIndexes indexes;
  private final RecordReader reader;
  private final Abreast abreast;

  PageSorting(
      PracticeTransactions transactions,
      PatientIntake intake,
      PatientIndexes indexes,
      RecordReader reader,
      Abreast abreast) {
    this.transactions = transactions;
    this.intake = intake;
    this.indexes = indexes;
    this.reader = reader;
    this.abreast = abreast;
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
    abreast
        .map(
            List.copyOf(entries.entrySet()),
            entry ->
                looked(practice, entry.getKey(), entry.getValue(), page, known.get(entry.getKey())))
        .forEach(
            looked -> {
              order.next(looked.updated());
              if (looked.reading() instanceof Same same) {
                unchanged.add(same.source());
              } else if (looked.reading() instanceof Good good) {
                arrivals.add(good.arrival());
              } else if (looked.reading() instanceof Bad bad) {
                unreadable.add(bad.unreadable());
              }
            });
    return new SortedPage(
        page, arrivals, unchanged, unreadable, records.toRead(), order.latest(), order.isKept());
  }

  /** What one record turned out to be. */
  private record Looked(RecordReading reading, @Nullable Instant updated) {}

  private Looked looked(
      OdsCode practice,
      SourceKey source,
      ResourceEntry entry,
      FetchedPage page,
      byte @Nullable [] known) {
    byte[] bytes = entry.slice().of(page.bytes());
    return new Looked(
        Arrays.equals(indexes.bytes(practice, bytes), known)
            ? new Same(source)
            : reader.read(practice, entry.id(), bytes),
        ChangeOrder.instant(entry.lastUpdated()));
  }
}
