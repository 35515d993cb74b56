package io.caregateway.gateway.metrics;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.feed.outbox.Outbox.Backlog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each practice's outbox, looked at once in a few seconds however often somebody asks. */
public final class Backlogs {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Seen(Instant at, Backlog backlog) {}

  private final PracticeTransactions transactions;
  private final Outbox outbox;
  private final Clock clock;
  private final Map<OdsCode, Seen> seen = new ConcurrentHashMap<>();

  public Backlogs(PracticeTransactions transactions, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What waits to be sent, as of a few seconds ago. */
  public Backlog of(OdsCode practice) {
    Instant now = clock.instant();
    Seen last = seen.get(practice);
    if (last != null && now.isBefore(last.at().plus(FRESH))) {
      return last.backlog();
    }
    Backlog backlog = transactions.in(practice, () -> outbox.backlog(practice));
    seen.put(practice, new Seen(now, backlog));
    return backlog;
  }

  /** How long the oldest waiting message has waited, in seconds; 0 when none waits. */
  double ageInSeconds(OdsCode practice) {
    Instant oldest = of(practice).oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }
}
