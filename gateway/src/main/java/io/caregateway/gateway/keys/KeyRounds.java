package io.caregateway.gateway.keys;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.rollover.Progress;
import io.caregateway.safeguards.rollover.Retirement;
import io.caregateway.safeguards.rollover.RollOvers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on with roll-overs of practices' data keys, and destroys keys that were replaced long enough
 * ago. Every process does so; rows keep them apart.
 */
@Component
final class KeyRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);
  private static final long LOOK_SECONDS = 5;
  private static final long RETIRE_SECONDS = 6 * 60 * 60;

  private final RollOvers rollOvers;
  private final Retirement retirement;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "key-rounds"));
  private volatile List<Progress> latest = List.of();
  private volatile boolean running;

  KeyRounds(RollOvers rollOvers, Retirement retirement) {
    this.rollOvers = rollOvers;
    this.retirement = retirement;
  }

  @Override
  public void start() {
    running = true;
    var unused =
        rounds.scheduleWithFixedDelay(
            () -> safely(this::work), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    var unusedToo =
        rounds.scheduleWithFixedDelay(
            () -> safely(this::retire), LOOK_SECONDS, RETIRE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    rounds.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Fields of a practice that are still to be sealed anew, as of a few seconds ago. */
  long left(OdsCode practice) {
    return latest.stream()
        .filter(progress -> progress.practice().equals(practice) && !progress.finished())
        .mapToLong(progress -> Math.max(1, progress.total() - progress.done()))
        .sum();
  }

  private void work() {
    latest = rollOvers.all();
    for (Progress progress : latest) {
      while (running && !progress.finished() && rollOvers.work(progress.practice())) {
        latest = rollOvers.all();
      }
    }
  }

  private void retire() {
    rollOvers.all().forEach(progress -> retirement.run(progress.practice()));
  }

  /** A round that fails is followed by the next one. */
  private static void safely(Runnable round) {
    try {
      round.run();
    } catch (KeyDestroyed ended) {
      LOG.info("A roll-over ended with its practice.");
    } catch (RuntimeException e) {
      LOG.warn("Keys: this round failed, the next one follows.", e);
    }
  }
}
