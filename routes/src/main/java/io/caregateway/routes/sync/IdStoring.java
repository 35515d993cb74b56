package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.PageEntry;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.LinkedHashSet;
import java.util.Set;

/** Marks the patients whose ids a page lists, and notes those that are to be read. */
final class IdStoring {

  private final PracticeTransactions transactions;
  private final SyncLease lease;
  private final PatientIntake intake;
  private final PendingReads reads;
  private final PageTurning turning;

  IdStoring(
      PracticeTransactions transactions,
      SyncLease lease,
      PatientIntake intake,
      PendingReads reads,
      PageTurning turning) {
    this.transactions = transactions;
    this.lease = lease;
    this.intake = intake;
    this.reads = reads;
    this.turning = turning;
  }

  /**
   * @throws LeaseLost when another process has taken over; then nothing was kept
   * @throws SyncFailure when the page was kept, but leads nowhere
   */
  public SyncRun store(FetchedPage page) {
    SyncRun run = page.run();
    OdsCode practice = run.practice();
    Set<String> ids = ids(page);
    return turning.checked(
        run,
        transactions.in(
            practice,
            () -> {
              lease.renew(run);
              reads.add(practice, intake.listed(practice, run.id(), ids));
              return turning.turn(
                  run,
                  page,
                  run.counts().page(ids.size()),
                  run.window().latest(),
                  run.window().inOrder());
            }));
  }

  private static Set<String> ids(FetchedPage page) {
    Set<String> ids = new LinkedHashSet<>();
    for (PageEntry entry : page.page().entries()) {
      if (entry instanceof ResourceEntry resource
          && resource.mayBePatient()
          && resource.id() != null
          && PatientRequests.isId(resource.id())) {
        ids.add(resource.id());
      }
    }
    return ids;
  }
}
