package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.patient.Applied;
import io.caregateway.routes.sync.SyncRun.Step;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.function.Function;

/** Keeps what a read by id was answered with, in one transaction with the run's progress. */
final class RecordStoring {

  private final PracticeTransactions transactions;
  private final SyncLease lease;
  private final RecordIntake intake;
  private final QuarantineTable quarantine;
  private final PendingReads reads;
  private final RunTable runs;
  private final SyncMetrics metrics;

  RecordStoring(
      PracticeTransactions transactions,
      SyncLease lease,
      RecordIntake intake,
      QuarantineTable quarantine,
      PendingReads reads,
      RunTable runs,
      SyncMetrics metrics) {
    this.transactions = transactions;
    this.lease = lease;
    this.intake = intake;
    this.quarantine = quarantine;
    this.reads = reads;
    this.runs = runs;
    this.metrics = metrics;
  }

  /**
   * @throws LeaseLost when another process has taken over; then nothing was kept
   */
  SyncRun store(FetchedRecord record) {
    AskedRecord asked = record.asked();
    OdsCode practice = asked.run().practice();
    return stored(
        asked,
        counts -> {
          RecordIntake.Result result =
              intake.take(practice, asked.source(), asked.id(), record.bytes());
          Applied applied = result.applied();
          reads.add(practice, applied.toRead());
          return counts.applied(applied).quarantined(result.quarantined() == null ? 0 : 1);
        });
  }

  /** The clinical system refuses this one record; the others are read all the same. */
  SyncRun refused(RefusedRecord record) {
    AskedRecord asked = record.asked();
    return stored(
        asked,
        counts -> {
          quarantine.put(asked.run().practice(), Unreadable.refused(asked.id(), record.sentence()));
          return counts.quarantined(1);
        });
  }

  private SyncRun stored(AskedRecord asked, Function<SyncCounts, SyncCounts> work) {
    SyncRun run = asked.run();
    SyncRun moved =
        transactions.in(
            run.practice(),
            () -> {
              lease.renew(run);
              reads.done(run.practice(), asked.source());
              SyncRun read = run.with(Step.READS, work.apply(run.counts().seen(1)));
              runs.advance(read);
              return read;
            });
    metrics.moved(run, moved);
    return moved;
  }
}
