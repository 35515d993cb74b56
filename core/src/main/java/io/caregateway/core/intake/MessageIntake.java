package io.caregateway.core.intake;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages in, each once: the note in the inbox and what the message changes are one
 * transaction of its practice.
 *
 * @param <T> the record that the messages carry
 */
final class MessageIntake<T> {

  private final RecordHandler<T> handler;
  private final PracticeTransactions transactions;
  private final Inbox inbox;
  private final SealedEvents events;
  private final RefusedMessages refused;
  private final IntakeCounters counters;

  MessageIntake(
      RecordHandler<T> handler,
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      RefusedMessages refused,
      IntakeCounters counters) {
    this.handler = handler;
    this.transactions = transactions;
    this.inbox = inbox;
    this.events = events;
    this.refused = refused;
    this.counters = counters;
  }

  String name() {
    return handler.name();
  }

  /** What became of a message. */
  enum Taken {
    APPLIED,
    /** An older version than is held. */
    IGNORED,
    /** Had before. */
    REPEATED,
    /** Cannot be taken in; kept aside, whole. */
    REFUSED
  }

  /**
   * @throws org.springframework.dao.DataAccessException when the database did not take it; the
   *     message should come again
   */
  Taken take(byte[] body) {
    Taken taken = read(body);
    counters.count(handler.name(), taken);
    return taken;
  }

  private Taken read(byte[] body) {
    Event event = null;
    try {
      event = FeedJson.read(body, Event.class);
      Event one = event;
      return transactions.in(one.practice(), () -> open(one));
    } catch (UnreadableMessage | WrongKey | MisdirectedMessage e) {
      refuse(event, body, e);
      return Taken.REFUSED;
    }
  }

  private Taken open(Event event) {
    if (!inbox.isFirst("core." + handler.name(), event)) {
      return Taken.REPEATED;
    }
    if (!event.type().equals(handler.type())) {
      throw MisdirectedMessage.unknownType();
    }
    T told = events.open(event, handler.record());
    if (!handler.practice(told).equals(event.practice())
        || !handler.patient(told).toString().equals(event.subject())) {
      throw MisdirectedMessage.contradicting();
    }
    return handler.apply(told) ? Taken.APPLIED : Taken.IGNORED;
  }

  private void refuse(@Nullable Event event, byte[] body, RuntimeException why) {
    refused.keep(handler.name(), event, body, String.valueOf(why.getMessage()));
  }
}
