package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is to be seen of syncs from outside, by practice. */
final class SyncMetrics {

  private static final String RUNS = "caregateway.sync.runs";
  private static final String PATIENTS = "caregateway.sync.patients";
  static final String RETRIES = "caregateway.sync.retries";

  private final MeterRegistry registry;
  private final Clock clock;

  SyncMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** Gauges that ask the database when they are read; what cannot be known is NaN. */
  void watch(Practices practices, SyncState state, Quarantine quarantine) {
    for (OdsCode practice : practices.codes()) {
      Tags tags = Tags.of("practice", practice.value());
      TimeGauge.builder(
              "caregateway.sync.last.success.age",
              () -> known(() -> age(state, practice)),
              TimeUnit.SECONDS)
          .description("Time since the last complete sync")
          .tags(tags)
          .register(registry);
      Gauge.builder(
              "caregateway.sync.quarantine.open", () -> known(() -> quarantine.count(practice)))
          .description("What could not be understood and waits for somebody")
          .tags(tags)
          .register(registry);
    }
  }

  /** A page, or a read record, has been kept. */
  void moved(SyncRun before, SyncRun run) {
    SyncCounts by = run.counts().since(before.counts());
    count(run, "seen", by.seen());
    count(run, "changed", by.changed());
    count(run, "unchanged", by.unchanged());
    count(run, "quarantined", by.quarantined());
  }

  void retried(OdsCode practice) {
    registry.counter(RETRIES, "practice", practice.value()).increment();
  }

  void ended(SyncRun run, SyncOutcome outcome) {
    Tags tags =
        Tags.of("practice", run.practice().value(), "kind", run.kind().name())
            .and("outcome", outcome.name());
    registry.timer(RUNS, tags).record(Duration.between(run.startedAt(), clock.instant()));
  }

  private void count(SyncRun run, String result, long by) {
    if (by > 0) {
      registry
          .counter(
              PATIENTS,
              Tags.of("practice", run.practice().value(), "kind", run.kind().name())
                  .and("result", result))
          .increment((double) by);
    }
  }

  private double age(SyncState state, OdsCode practice) {
    return state
        .lastComplete(practice)
        .map(at -> (double) Duration.between(at, clock.instant()).toSeconds())
        .orElse(Double.NaN);
  }

  private static double known(DoubleSupplier value) {
    try {
      return value.getAsDouble();
    } catch (DataAccessException | TransactionException e) {
      return Double.NaN;
    }
  }
}
