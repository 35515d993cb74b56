package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.routes.patient.Abreast;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.sync.LookedPage.Looked;
import io.caregateway.routes.sync.RecordReading.Same;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks through a page: what hashes as it is kept is not parsed. */
final class PageLooking {

  private final PracticeTransactions transactions;
  private final PatientIntake intake;
  private final PatientIndexes indexes;
  private final RecordReader reader;
  private final Abreast abreast;

  PageLooking(
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

  /**
   * @param before the page that may be stored meanwhile; null for none. Records that are in both
   *     are read in any case: how they are kept is about to change
   */
  LookedPage look(OdsCode practice, ServedPage page, @Nullable LookedPage before) {
    PageRecords records = PageRecords.of(practice, page, indexes);
    Map<SourceKey, ResourceEntry> entries = records.readable();
    Map<SourceKey, byte[]> known =
        transactions.in(practice, () -> intake.fingerprints(practice, entries.keySet()));
    if (before != null) {
      known.keySet().removeIf(before::has);
    }
    List<Looked> looked =
        abreast.map(
            List.copyOf(entries.entrySet()),
            entry ->
                Looked.of(
                    reading(practice, page, entry, known.get(entry.getKey())), entry.getValue()));
    return new LookedPage(page, records, looked);
  }

  private RecordReading reading(
      OdsCode practice,
      ServedPage page,
      Map.Entry<SourceKey, ResourceEntry> entry,
      byte @Nullable [] known) {
    byte[] bytes = entry.getValue().slice().of(page.bytes());
    String id = Objects.requireNonNull(entry.getValue().id());
    ServedRecord served = ServedRecord.of(practice, id, entry.getKey(), bytes, indexes);
    return Arrays.equals(served.fingerprint(), known)
        ? new Same(served.source())
        : reader.read(practice, served);
  }
}
