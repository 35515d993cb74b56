package io.caregateway.gateway.pages.bulk;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bulk.BulkBills;
import io.caregateway.core.billing.bulk.BulkProgress;
import io.caregateway.feed.OdsCode;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes files of bills in while their page waits: one after another in each process. */
@Component
final class BulkTaking implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BulkTaking.class);
  private static final long STOP_SECONDS = 20;

  private final BulkBills bills;
  private volatile boolean running;
  private ExecutorService worker = Executors.newSingleThreadExecutor(BulkTaking::thread);

  BulkTaking(BulkBills bills) {
    this.bills = bills;
  }

  /**
   * Begins to take a file in, unless it was taken in or somebody is at it.
   *
   * @return the file's name
   */
  synchronized UUID begin(OdsCode practice, String csv, boolean post, Doer doer) {
    UUID file = bills.file(practice, csv);
    Optional<BulkProgress> before = bills.before(practice, csv, post);
    if (before.isEmpty()) {
      worker.execute(() -> take(practice, csv, post, doer));
    }
    return file;
  }

  private void take(OdsCode practice, String csv, boolean post, Doer doer) {
    try {
      bills.take(practice, csv, post, doer);
    } catch (RuntimeException e) {
      LOG.warn("A file of bills was not taken in: {}", e.getClass().getName());
    }
  }

  private static Thread thread(Runnable work) {
    return new Thread(work, "bulk-bills");
  }

  @Override
  public synchronized void start() {
    if (worker.isShutdown()) {
      worker = Executors.newSingleThreadExecutor(BulkTaking::thread);
    }
    running = true;
  }

  /** What is under way may end; what does not comes to nothing, as its page will say. */
  @Override
  public synchronized void stop() {
    running = false;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
