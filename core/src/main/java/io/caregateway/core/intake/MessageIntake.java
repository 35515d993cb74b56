package io.caregateway.core.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages of one destination in, each once: the note in the inbox and what the message
 * changes are one transaction of its practice.
 */
final class MessageIntake {

  private final String name;
  private final Map<String, RecordHandler<?>> handlers;
  private final PracticeTransactions transactions;
  private final Inbox inbox;
  private final SealedEvents events;
  private final RefusedMessages refused;
  private final IntakeCounters counters;

  MessageIntake(
      String name,
      Map<String, RecordHandler<?>> handlers,
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      RefusedMessages refused,
      IntakeCounters counters) {
    this.name = name;
    this.handlers = Map.copyOf(handlers);
    this.transactions = transactions;
    this.inbox = inbox;
    this.events = events;
    this.refused = refused;
    this.counters = counters;
  }

  /** Names this consumer in the inbox and in metrics. */
  String name() {
    return name;
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
    counters.count(name, taken);
    return taken;
  }

  /**
   * Takes several in, in their order, those of each practice in one transaction. Where one of them
   * cannot be, each of that practice is taken by itself, so that none keeps another out.
   *
   * @return how many
   * @throws org.springframework.dao.DataAccessException as {@link #take}
   */
  int takeAll(List<byte[]> bodies) {
    bodies.stream()
        .collect(groupingBy(MessageIntake::claimed, LinkedHashMap::new, toList()))
        .values()
        .forEach(
            alike -> {
              if (alike.size() == 1 || !takenTogether(alike)) {
                alike.forEach(this::take);
              }
            });
    return bodies.size();
  }

  private boolean takenTogether(List<byte[]> bodies) {
    try {
      List<Event> all = bodies.stream().map(body -> FeedJson.read(body, Event.class)).toList();
      List<Taken> taken =
          transactions.in(all.get(0).practice(), () -> all.stream().map(this::open).toList());
      taken.forEach(one -> counters.count(name, one));
      return true;
    } catch (RuntimeException which) {
      // taken by itself, the one that cannot be will tell why
      return false;
    }
  }

  /** The practice that a message names; nothing when it cannot be read. */
  private static String claimed(byte[] body) {
    try {
      return FeedJson.read(body, Event.class).practice().value();
    } catch (UnreadableMessage e) {
      return "";
    }
  }

  private Taken read(byte[] body) {
    Event event = null;
    try {
      event = FeedJson.read(body, Event.class);
      Event one = event;
      return transactions.apart(one.practice(), () -> open(one));
    } catch (UnreadableMessage | WrongKey | MisdirectedMessage e) {
      refuse(event, body, e);
      return Taken.REFUSED;
    }
  }

  private Taken open(Event event) {
    if (!inbox.isFirst("core." + name, event)) {
      return Taken.REPEATED;
    }
    RecordHandler<?> handler = handlers.get(event.type());
    if (handler == null) {
      throw MisdirectedMessage.unknownType();
    }
    return handed(handler, event);
  }

  private <T> Taken handed(RecordHandler<T> handler, Event event) {
    T told = events.open(event, handler.record());
    if (!handler.practice(told).equals(event.practice())
        || !handler.patient(told).toString().equals(event.subject())) {
      throw MisdirectedMessage.contradicting();
    }
    return handler.apply(told) ? Taken.APPLIED : Taken.IGNORED;
  }

  private void refuse(@Nullable Event event, byte[] body, RuntimeException why) {
    refused.keep(name, event, body, String.valueOf(why.getMessage()));
  }
}
