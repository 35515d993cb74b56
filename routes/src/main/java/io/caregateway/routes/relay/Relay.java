package io.caregateway.routes.relay;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.practice.Rest;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;

/**
 * Moves a practice's messages from the outbox to the broker. The broker commits first: a crash in
 * between sends a batch again, under the ids by which the broker and every receiver know it.
 */
public final class Relay {

  private final PracticeTransactions transactions;
  private final Outbox outbox;
  private final BrokerBatch broker;
  private final RelaySettings settings;
  private final Clock clock;
  private final Rest rest;

  Relay(
      PracticeTransactions transactions,
      Outbox outbox,
      BrokerBatch broker,
      RelaySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.broker = broker;
    this.settings = settings;
    this.clock = clock;
    this.rest = new Rest(settings.atLeastEvery(), clock);
  }

  /** As {@link #sendNext}, where there can be something to send; otherwise nothing is asked. */
  public int sendNews(OdsCode practice) {
    if (outbox.takeNews(practice)) {
      rest.wake(practice);
    }
    return rest.lasts(practice) ? 0 : sendNext(practice);
  }

  /**
   * Sends the oldest unsent messages of a practice.
   *
   * @return how many; 0 also when another process has the practice's lane
   * @throws BrokerAway when the broker did not take them
   */
  public int sendNext(OdsCode practice) {
    return transactions.in(
        practice,
        () -> {
          if (!outbox.takeLane(practice)) {
            return 0;
          }
          List<Outbox.Message> batch = outbox.unsent(practice, settings.batch());
          if (batch.isEmpty()) {
            rest.begin(practice);
          } else {
            broker.send(batch);
            outbox.markSent(batch, clock.instant());
          }
          return batch.size();
        });
  }
}
