package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.patient.Applied;
import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.Freshness;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a page in one transaction: its patients, their messages, what could not be read, and how
 * far the run has come. A crash loses at most the page under way.
 */
final class PageStoring {

  private final PracticeTransactions transactions;
  private final SyncLease lease;
  private final PatientIntake intake;
  private final QuarantineTable quarantine;
  private final PendingReads reads;
  private final PageTurning turning;

  PageStoring(
      PracticeTransactions transactions,
      SyncLease lease,
      PatientIntake intake,
      QuarantineTable quarantine,
      PendingReads reads,
      PageTurning turning) {
    this.transactions = transactions;
    this.lease = lease;
    this.intake = intake;
    this.quarantine = quarantine;
    this.reads = reads;
    this.turning = turning;
  }

  /**
   * @throws LeaseLost when another process has taken over; then nothing was kept
   * @throws SyncFailure when the page was kept, but leads nowhere
   */
  public SyncRun store(SortedPage page) {
    SyncRun run = page.fetched().run();
    return turning.checked(run, transactions.in(run.practice(), () -> stored(run, page)));
  }

  private PageTurning.Turned stored(SyncRun run, SortedPage page) {
    OdsCode practice = run.practice();
    lease.renew(run);
    Applied applied =
        intake.apply(
            practice,
            page.arrivals(),
            run.kind() == SyncKind.FULL ? Freshness.AS_SAID : Freshness.NEWER_ONLY);
    reads.add(practice, applied.toRead());
    reads.add(practice, page.toRead());
    page.unreadable().forEach(entry -> quarantine.put(practice, entry));
    quarantine.resolve(practice, good(page));
    SyncCounts counts =
        run.counts()
            .page(page.fetched().page().entries().size())
            .applied(applied)
            .unchanged(page.unchanged().size())
            .quarantined(page.unreadable().size());
    return turning.turn(run, page.fetched(), counts, page.latest(), page.inOrder());
  }

  private static List<SourceKey> good(SortedPage page) {
    List<SourceKey> good = new ArrayList<>(page.unchanged());
    for (Arrival arrival : page.arrivals()) {
      good.add(arrival.source());
    }
    return good;
  }
}
