package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.SyncSettings;
import io.caregateway.routes.sync.SyncRun.Step;
import io.caregateway.routes.sync.SyncRun.Window;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts syncs. One runs at a time for a practice, across all processes. */
public final class Syncs {

  private static final Logger LOG = LoggerFactory.getLogger(Syncs.class);

  private final ProducerTemplate camel;
  private final Executor background;
  private final PracticeTransactions transactions;
  private final Practices practices;
  private final Departures departures;
  private final SyncLease lease;
  private final RunTable runs;
  private final SyncState state;
  private final SyncRuns progress;
  private final PageAhead ahead;
  private final Clock clock;

  Syncs(
      ProducerTemplate camel,
      Executor background,
      PracticeTransactions transactions,
      Practices practices,
      Departures departures,
      SyncLease lease,
      RunTable runs,
      SyncState state,
      SyncRuns progress,
      PageAhead ahead,
      Clock clock) {
    this.camel = camel;
    this.background = background;
    this.transactions = transactions;
    this.practices = practices;
    this.departures = departures;
    this.lease = lease;
    this.runs = runs;
    this.state = state;
    this.progress = progress;
    this.ahead = ahead;
    this.clock = clock;
  }

  /**
   * Starts a sync and returns at once; {@link SyncRuns#find} tells how it goes. A run that a
   * process left unfinished is gone on with in its place.
   *
   * @return the run; empty when one is under way already
   * @throws io.caregateway.routes.practice.UnknownPractice when this site does not serve it
   * @throws io.caregateway.routes.practice.PracticeLeft when it leaves
   */
  public Optional<UUID> start(OdsCode practice, SyncKind kind, Actor actor, Origin origin) {
    Optional<SyncRun> run = begin(practice, kind, new Starter(actor, origin));
    run.ifPresent(begun -> background.execute(() -> driveAlone(begun)));
    return run.map(SyncRun::id);
  }

  /**
   * Syncs, and returns when it is over. A run that a process left unfinished is gone on with first.
   *
   * @return how it ended
   * @throws SyncUnderWay when one is under way already
   * @throws io.caregateway.routes.practice.UnknownPractice when this site does not serve it
   * @throws io.caregateway.routes.practice.PracticeLeft when it leaves
   */
  public SyncProgress run(OdsCode practice, SyncKind kind, Actor actor, Origin origin) {
    Starter starter = new Starter(actor, origin);
    SyncRun run = begin(practice, kind, starter).orElseThrow(() -> new SyncUnderWay(practice));
    SyncProgress ended = drive(run);
    boolean another = run.kind() != kind && ended.outcome() == SyncOutcome.DONE;
    return another && !run.starter().equals(starter)
        ? drive(begin(practice, kind, starter).orElseThrow(() -> new SyncUnderWay(practice)))
        : ended;
  }

  /** Until when a sync under way, seen from now, is left alone; the past when there is none. */
  Instant underWayUntil(OdsCode practice) {
    return transactions.in(practice, () -> lease.until(practice));
  }

  /** The run stays as it is; when its lease is over, somebody goes on with it. */
  private void driveAlone(SyncRun run) {
    try {
      drive(run);
    } catch (IllegalStateException e) {
      LOG.error("Sync of {} broke off", run.practice(), e);
    }
  }

  private SyncProgress drive(SyncRun run) {
    Exchange sent;
    try {
      sent = camel.request(SyncRoutes.SYNC, exchange -> exchange.getMessage().setBody(run));
    } finally {
      ahead.forget(run.practice());
    }
    if (sent.getException() != null) {
      throw new IllegalStateException("Sync " + run.id() + " broke off.", sent.getException());
    }
    return progress
        .find(run.practice(), run.id())
        .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " is gone."));
  }

  private Optional<SyncRun> begin(OdsCode practice, SyncKind kind, Starter starter) {
    SyncSettings settings = practices.get(practice).sync();
    departures.require(practice);
    UUID holder = UUID.randomUUID();
    return transactions.in(
        practice,
        () ->
            lease.take(practice, holder)
                ? Optional.of(
                    runs.underWay(practice, holder)
                        .orElseGet(() -> begun(practice, holder, kind, starter, settings)))
                : Optional.empty());
  }

  private SyncRun begun(
      OdsCode practice, UUID holder, SyncKind kind, Starter starter, SyncSettings settings) {
    Optional<Instant> watermark = state.watermark(practice);
    SyncKind possible = kind == SyncKind.INCREMENTAL && watermark.isEmpty() ? SyncKind.FULL : kind;
    Instant since =
        possible == SyncKind.INCREMENTAL
            ? watermark.orElseThrow().minus(settings.overlap()).truncatedTo(ChronoUnit.SECONDS)
            : null;
    SyncRun run =
        new SyncRun(
            practice,
            UUID.randomUUID(),
            holder,
            possible,
            Step.PAGES,
            starter,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Window.from(since),
            SyncCounts.NONE,
            null);
    runs.begin(run);
    return run;
  }
}
