package io.caregateway.routes.sync;

import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.SyncRun.Step;
import io.caregateway.routes.sync.SyncRun.Window;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moves a run on from a page to the next. */
final class PageTurning {

  /** A clinical system whose links expire that often is not going to serve the rest. */
  private static final int MOST_RESTARTS = 20;

  /**
   * Where a run stands after a page.
   *
   * @param circular whether the next link was followed before
   */
  record Turned(SyncRun run, boolean circular) {}

  private final PracticeTransactions transactions;
  private final SyncLease lease;
  private final RunTable runs;
  private final VisitedLinks links;
  private final PendingReads reads;
  private final Practices practices;
  private final SyncMetrics metrics;

  PageTurning(
      PracticeTransactions transactions,
      SyncLease lease,
      RunTable runs,
      VisitedLinks links,
      PendingReads reads,
      Practices practices,
      SyncMetrics metrics) {
    this.transactions = transactions;
    this.lease = lease;
    this.runs = runs;
    this.links = links;
    this.reads = reads;
    this.practices = practices;
    this.metrics = metrics;
  }

  /** Notes the run's progress in the page's transaction. */
  Turned turn(
      SyncRun run, FetchedPage page, SyncCounts counts, @Nullable Instant latest, boolean inOrder) {
    String next = page.page().next();
    Window window = run.window().seen(page.servedAt(), latest, inOrder, next);
    if (next == null && run.kind() == SyncKind.RECONCILE) {
      int unlisted = reads.addUnlisted(run.practice(), run.id());
      if (counts.seen() == 0 && unlisted > 0) {
        // more likely the gateway lost its access than the practice all its patients
        throw new SyncFailure.NobodyListed();
      }
    }
    SyncRun turned =
        run.with(
            next == null ? Step.READS : Step.PAGES,
            window,
            counts,
            page.expected() == null ? run.expected() : page.expected());
    runs.advance(turned);
    return new Turned(turned, next != null && !links.isFirst(run, next));
  }

  /**
   * Judges where a page leads, once it is kept.
   *
   * @throws SyncFailure when it leads nowhere
   */
  SyncRun checked(SyncRun before, Turned turned) {
    metrics.moved(before, turned.run());
    int most = practices.get(turned.run().practice()).sync().maximumPages();
    if (turned.circular()) {
      throw new SyncFailure.LinkUnusable();
    }
    if (turned.run().isIn(Step.PAGES) && turned.run().counts().pages() >= most) {
      throw new SyncFailure.TooManyPages(most);
    }
    return turned.run();
  }

  /**
   * The next link has expired: asks again from what was seen last.
   *
   * @throws SyncFailure.LinkExpired when that happened too often
   */
  SyncRun restart(ExpiredLink expired) {
    SyncRun run = expired.run();
    if (run.window().restarts() >= MOST_RESTARTS) {
      throw new SyncFailure.LinkExpired();
    }
    SyncRun restarted =
        run.with(Step.PAGES, run.window().restarted(), run.counts(), run.expected());
    transactions.run(
        run.practice(),
        () -> {
          lease.renew(run);
          links.forget(run);
          runs.advance(restarted);
        });
    return restarted;
  }
}
