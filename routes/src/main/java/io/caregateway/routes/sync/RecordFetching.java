package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.sync.PendingReads.Pending;
import io.caregateway.routes.sync.SyncRun.Step;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Duration;
import java.util.Optional;

/** Reads the records that a run is to read by their ids. */
final class RecordFetching {

  private final PracticeTransactions transactions;
  private final Partners partners;
  private final SyncLease lease;
  private final PendingReads reads;
  private final PatientIntake intake;

  RecordFetching(
      PracticeTransactions transactions,
      Partners partners,
      SyncLease lease,
      PendingReads reads,
      PatientIntake intake) {
    this.transactions = transactions;
    this.partners = partners;
    this.lease = lease;
    this.reads = reads;
    this.intake = intake;
  }

  /**
   * What comes next.
   *
   * @return an {@link AskedRecord}, or the {@link SyncRun} itself at its end
   */
  Object next(SyncRun run) {
    return transactions.in(run.practice(), () -> nextOf(run));
  }

  /**
   * Sends the request once.
   *
   * @return a {@link FetchedRecord}, or a {@link RefusedRecord}
   * @throws PartnerFailure when it is not served
   */
  Object fetch(AskedRecord asked) {
    lease.keep(asked.run(), Duration.ZERO);
    try {
      Answer answer =
          partners
              .of(asked.run().practice())
              .get(PatientRequests.read(asked.id()), Interaction.READ_PATIENT);
      return new FetchedRecord(asked, answer.isGone() ? null : answer.body());
    } catch (PartnerFailure.Refused e) {
      return new RefusedRecord(asked, String.valueOf(e.getMessage()));
    }
  }

  private Object nextOf(SyncRun run) {
    OdsCode practice = run.practice();
    Optional<Pending> pending = reads.next(practice);
    while (pending.isPresent()) {
      Pending one = pending.get();
      String id = one.sourceId();
      if (id == null) {
        id = intake.sourceId(practice, one.source()).orElse(null);
      }
      if (id != null && PatientRequests.isId(id)) {
        return new AskedRecord(run, one.source(), id);
      }
      // nobody is kept under it any more, or it cannot be asked for
      reads.done(practice, one.source());
      pending = reads.next(practice);
    }
    return run.with(Step.END, run.counts());
  }
}
