package io.caregateway.core.intake;

import io.caregateway.feed.inbox.Inbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the intake of each destination.
 *
 * @param inbox remembers what was taken in
 */
record MessageIntakes(
    PracticeTransactions transactions,
    Inbox inbox,
    SealedEvents events,
    RefusedMessages refused,
    IntakeCounters counters) {

  /**
   * @param name of the consumer in the inbox and in metrics
   */
  MessageIntake of(String name, RecordHandler<?>... handlers) {
    counters.prepare(name);
    Map<String, RecordHandler<?>> byType =
        Arrays.stream(handlers).collect(Collectors.toMap(RecordHandler::type, Function.identity()));
    MessageOpening opening = new MessageOpening("core." + name, byType, inbox, events);
    return new MessageIntake(name, opening, transactions, refused, counters);
  }
}
