package io.caregateway.core;

import io.caregateway.core.billing.Counts;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Accounts and billing items by practice and state, and bills of files that wait, counted every
 * quarter of a minute: three index scans a practice, whoever scrapes and however often.
 */
final class CoreMetrics implements SmartLifecycle {

  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final Logger LOG = LoggerFactory.getLogger(CoreMetrics.class);

  private final PracticeTransactions transactions;
  private final Counts counts;
  private final MultiGauge accounts;
  private final MultiGauge items;
  private final MultiGauge files;
  private @Nullable ThreadPoolTaskScheduler timer;
  private @Nullable Future<?> counting;

  CoreMetrics(PracticeTransactions transactions, Counts counts, MeterRegistry metrics) {
    this.transactions = transactions;
    this.counts = counts;
    this.accounts =
        MultiGauge.builder("caregateway.core.accounts")
            .description("Accounts by practice and state")
            .register(metrics);
    this.items =
        MultiGauge.builder("caregateway.core.billing.items")
            .description("Billing items by practice and write-back state")
            .register(metrics);
    this.files =
        MultiGauge.builder("caregateway.core.bulk.waiting")
            .description("Bills of files that wait to be tried or made, by practice")
            .register(metrics);
  }

  void refresh() {
    List<Row<?>> accountRows = new ArrayList<>();
    List<Row<?>> itemRows = new ArrayList<>();
    List<Row<?>> fileRows = new ArrayList<>();
    for (OdsCode practice : counts.practices()) {
      transactions.run(
          practice,
          () -> {
            add(accountRows, practice, counts.accounts(practice));
            add(itemRows, practice, counts.items(practice));
            fileRows.add(Row.of(Tags.of("practice", practice.value()), counts.bulkBills(practice)));
          });
    }
    accounts.register(accountRows, true);
    items.register(itemRows, true);
    files.register(fileRows, true);
  }

  private static void add(
      List<Row<?>> rows, OdsCode practice, Map<? extends Enum<?>, Long> counted) {
    counted.forEach(
        (state, count) ->
            rows.add(
                Row.of(
                    Tags.of(
                        "practice", practice.value(),
                        "state", state.name().toLowerCase(Locale.ROOT)),
                    count)));
  }

  @Override
  public synchronized void start() {
    ThreadPoolTaskScheduler starting = new ThreadPoolTaskScheduler();
    starting.setThreadNamePrefix("core-metrics-");
    starting.setDaemon(true);
    starting.setErrorHandler(
        failure ->
            LOG.warn("The core's accounts were not counted: {}", failure.getClass().getName()));
    starting.initialize();
    counting = starting.scheduleWithFixedDelay(this::refresh, EVERY);
    timer = starting;
  }

  @Override
  public synchronized void stop() {
    if (counting != null) {
      counting.cancel(true);
    }
    if (timer != null) {
      timer.shutdown();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
