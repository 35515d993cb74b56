package io.caregateway.routes.writeback;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.routes.practice.Rest;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;

/** Takes in what the core asks. A request is stored under its key before anything is sent. */
final class WriteBackIntake {

  private static final String CONSUMER = "gateway.write-back";

  private final PracticeTransactions transactions;
  private final Inbox inbox;
  private final SealedEvents events;
  private final WriteBackTable table;
  private final Amendments amendments;
  private final Rest rest;
  private final Clock clock;

  WriteBackIntake(
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      WriteBackTable table,
      Amendments amendments,
      Rest rest,
      Clock clock) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.events = events;
    this.table = table;
    this.amendments = amendments;
    this.rest = rest;
    this.clock = clock;
  }

  /**
   * Takes one message in; a second delivery changes nothing.
   *
   * @throws io.caregateway.feed.UnreadableMessage when it is no such message
   * @throws UnknownEntry when it amends what was never asked for
   * @throws io.caregateway.safeguards.encryption.WrongKey when its data does not open
   */
  void accept(byte[] message) {
    Event event = FeedJson.read(message, Event.class);
    transactions.run(
        event.practice(),
        () -> {
          if (inbox.isFirst(CONSUMER, event)) {
            store(event);
          }
        });
    rest.wake(event.practice());
  }

  private void store(Event event) {
    switch (event.type()) {
      case WriteBackRequested.TYPE -> store(events.open(event, WriteBackRequested.class));
      case WriteBackRetried.TYPE ->
          table.retry(events.open(event, WriteBackRetried.class), clock.instant());
      case WriteBackAmended.TYPE -> amend(events.open(event, WriteBackAmended.class));
      default -> throw new UnknownMessage(event.type());
    }
  }

  /** One that was under way while its patient was erased brings none of their words back. */
  private void store(WriteBackRequested asked) {
    boolean erased = table.erased(asked.practice(), asked.patient());
    table.insert(erased ? WriteBackHolding.withoutWords(asked) : asked, clock.instant());
  }

  private void amend(WriteBackAmended amended) {
    boolean erased = table.erased(amended.practice(), amended.patient());
    amendments.take(erased ? WriteBackHolding.withoutWords(amended) : amended);
  }
}
