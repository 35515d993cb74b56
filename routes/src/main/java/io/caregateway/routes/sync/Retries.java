package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@link Patience} of a sync, in the terms of Camel's redelivery. */
final class Retries {

  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Practices practices;
  private final Patience patience;
  private final SyncLease lease;
  private final SyncMetrics metrics;
  private final Halt halt;

  Retries(Practices practices, Patience patience, SyncLease lease, SyncMetrics metrics, Halt halt) {
    this.practices = practices;
    this.patience = patience;
    this.lease = lease;
    this.metrics = metrics;
    this.halt = halt;
  }

  /** Whether Camel is to send the request again. */
  boolean asksAgain(Exchange exchange) {
    OdsCode practice = Round.run(exchange).practice();
    return !halt.isCalled()
        && patience.asksAgain(
            Round.failure(exchange),
            Round.attempts(exchange),
            practices.get(practice).partner().maximumRetryAfter());
  }

  /** Waits before that, with the lease kept for as long; a process that stops waits no more. */
  void prepare(Exchange exchange) {
    if (asksAgain(exchange)) {
      Duration delay = patience.delay(Round.failure(exchange), Round.attempts(exchange));
      lease.keep(Round.run(exchange), delay);
      LOG.info(
          "Sync of {} asks again in {} ms: {}",
          Round.run(exchange).practice(),
          delay.toMillis(),
          Round.failure(exchange).getMessage());
      metrics.retried(Round.run(exchange).practice());
      halt.pause(delay);
      exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, 0);
    }
  }
}
