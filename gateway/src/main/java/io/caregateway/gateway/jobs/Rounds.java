package io.caregateway.gateway.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again, in a thread of its own. Every process does it; rows of the
 * database keep them apart.
 */
public final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String thread;
  private volatile ScheduledExecutorService rounds;

  /**
   * @param thread its name
   */
  public Rounds(String thread) {
    this.thread = thread;
    this.rounds = Executors.newSingleThreadScheduledExecutor();
    rounds.shutdown();
  }

  public void start() {
    rounds = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, thread));
  }

  /** A round that fails is followed by the next one. */
  public void every(Duration first, Duration pause, String what, Runnable round) {
    var unused =
        rounds.scheduleWithFixedDelay(
            () -> safely(what, round), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  public void stop() {
    rounds.shutdownNow();
  }

  public boolean areRunning() {
    return !rounds.isShutdown();
  }

  private static void safely(String what, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("{}: this round failed, the next one follows.", what, e);
    }
  }
}
