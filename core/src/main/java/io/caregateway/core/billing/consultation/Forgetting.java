package io.caregateway.core.billing.consultation;

import io.caregateway.core.billing.Counts;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Deletes what was told of consultations and not used for a day. Every process does so. */
final class Forgetting implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final PracticeTransactions transactions;
  private final Counts counts;
  private final Consultations consultations;
  private @Nullable ThreadPoolTaskScheduler timer;

  Forgetting(PracticeTransactions transactions, Counts counts, Consultations consultations) {
    this.transactions = transactions;
    this.counts = counts;
    this.consultations = consultations;
  }

  void run() {
    counts
        .practices()
        .forEach(practice -> transactions.run(practice, () -> consultations.forgetPast(practice)));
  }

  @Override
  public synchronized void start() {
    ThreadPoolTaskScheduler starting = new ThreadPoolTaskScheduler();
    starting.setThreadNamePrefix("consultations-");
    starting.setDaemon(true);
    starting.setErrorHandler(
        failure ->
            LOG.warn(
                "Consultations: this round failed, the next one follows: {}",
                failure.getClass().getName()));
    starting.initialize();
    var unused = starting.scheduleWithFixedDelay(this::run, EVERY);
    timer = starting;
  }

  @Override
  public synchronized void stop() {
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
