package io.caregateway.routes.sync;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Tells the runs of this process to pause at their next page, because it is about to stop. */
final class Halt implements ApplicationListener<ContextClosedEvent> {

  private final CountDownLatch called = new CountDownLatch(1);

  void call() {
    called.countDown();
  }

  boolean isCalled() {
    return called.getCount() == 0;
  }

  /** Waits, but no longer than until the call. */
  void pause(Duration longest) {
    try {
      var unused = called.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Comes before anything of the process is stopped. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    call();
  }
}
