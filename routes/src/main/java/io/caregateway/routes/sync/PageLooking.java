package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.patient.Abreast;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.sync.LookedPage.Looked;
import io.caregateway.routes.sync.PageRecords.Listed;
import io.caregateway.routes.sync.RecordReading.Same;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /** The page's records, each with its hashes. */
  PageRecords records(OdsCode practice, byte[] bytes, BundlePage page) {
    return PageRecords.of(practice, bytes, page, indexes, abreast);
  }

  /**
   * @param before the page that may be stored meanwhile; null for none. Records that are in both
   *     are read in any case: how they are kept is about to change
   */
  LookedPage look(OdsCode practice, ServedPage page, @Nullable LookedPage before) {
    Map<SourceKey, Listed> listed = page.records().readable();
    Map<SourceKey, byte[]> known =
        transactions.in(practice, () -> intake.fingerprints(practice, listed.keySet()));
    if (before != null) {
      known.keySet().removeIf(before::has);
    }
    return new LookedPage(
        page,
        abreast.map(
            List.copyOf(listed.values()),
            each ->
                new Looked(
                    reading(practice, each.served(), known.get(each.served().source())),
                    each.updated())));
  }

  private RecordReading reading(OdsCode practice, ServedRecord served, byte @Nullable [] known) {
    return Arrays.equals(served.fingerprint(), known)
        ? new Same(served.source())
        : reader.read(practice, served);
  }
}
