package io.caregateway.routes.sync;

import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.PartnerSettingsUnusable;
import io.caregateway.routes.practice.UnknownPractice;
import io.caregateway.routes.sync.SyncFailure.UnreadablePage;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a run: its outcome, the watermark and the audit record in one transaction. */
final class RunEnding {

  private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

  private final PracticeTransactions transactions;
  private final SyncLease lease;
  private final RunTable runs;
  private final VisitedLinks links;
  private final SyncState state;
  private final QuarantineTable quarantine;
  private final AuditLog audit;
  private final SyncMetrics metrics;

  RunEnding(
      PracticeTransactions transactions,
      SyncLease lease,
      RunTable runs,
      VisitedLinks links,
      SyncState state,
      QuarantineTable quarantine,
      AuditLog audit,
      SyncMetrics metrics) {
    this.transactions = transactions;
    this.lease = lease;
    this.runs = runs;
    this.links = links;
    this.state = state;
    this.quarantine = quarantine;
    this.audit = audit;
    this.metrics = metrics;
  }

  void done(SyncRun run) {
    transactions.run(
        run.practice(),
        () -> {
          lease.renew(run);
          state.completed(run);
          quarantine.resolvePages(run.practice());
          end(run, SyncOutcome.DONE, null);
          Starter starter = run.starter();
          audit.append(
              AuditRecord.done(Act.SYNC, starter.actor(), starter.origin())
                  .about(run.id().toString()));
        });
    metrics.ended(run, SyncOutcome.DONE);
    LOG.info("Sync {} of {} is done: {}", run.kind(), run.practice(), run.counts());
  }

  /** The watermark stays where it was, so that the next run asks for the same again. */
  void failed(SyncRun run, Throwable failure) {
    String sentence = sentence(failure);
    if (isExpected(failure)) {
      LOG.warn("Sync {} of {} failed: {}", run.kind(), run.practice(), sentence);
    } else {
      LOG.error("Sync {} of {} failed, run {}", run.kind(), run.practice(), run.id(), failure);
    }
    transactions.run(
        run.practice(),
        () -> {
          lease.renew(run);
          if (failure instanceof UnreadablePage page) {
            quarantine.put(
                run.practice(),
                new Unreadable(Quarantined.Kind.PAGE, page.reason(), sentence, null, page.bytes()));
          }
          end(run, SyncOutcome.FAILED, sentence);
          Starter starter = run.starter();
          audit.append(
              AuditRecord.failed(Act.SYNC, starter.actor(), starter.origin(), sentence)
                  .about(run.id().toString()));
        });
    metrics.ended(run, SyncOutcome.FAILED);
  }

  /** This process stops before the run's end; another one may go on with it at once. */
  void interrupted(SyncRun run) {
    transactions.run(run.practice(), () -> lease.release(run));
    LOG.info(
        "Sync {} of {} pauses after page {}", run.kind(), run.practice(), run.counts().pages());
  }

  private void end(SyncRun run, SyncOutcome outcome, @Nullable String sentence) {
    runs.end(run, outcome, sentence);
    links.forget(run);
    lease.release(run);
  }

  private static boolean isExpected(Throwable failure) {
    return failure instanceof PartnerFailure
        || failure instanceof SyncFailure
        || failure instanceof PartnerSettingsUnusable
        || failure instanceof UnknownPractice;
  }

  private static String sentence(Throwable failure) {
    String message = failure.getMessage();
    return isExpected(failure) && message != null
        ? message
        : "The sync stopped for a reason that lies in the gateway. Its log tells more, by this"
            + " run's id; the next sync tries again.";
  }
}
