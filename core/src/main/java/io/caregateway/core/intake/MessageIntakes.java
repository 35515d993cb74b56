package io.caregateway.core.intake;

import io.caregateway.feed.inbox.Inbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;

/**
 * Makes the intake of each type of record.
 *
 * @param inbox remembers what was taken in
 */
record MessageIntakes(
    PracticeTransactions transactions,
    Inbox inbox,
    SealedEvents events,
    RefusedMessages refused,
    IntakeCounters counters) {

  <T> MessageIntake<T> of(RecordHandler<T> handler) {
    counters.prepare(handler.name());
    return new MessageIntake<>(handler, transactions, inbox, events, refused, counters);
  }
}
