package io.caregateway.core.intake;

import io.caregateway.core.intake.MessageIntake.Taken;
import io.caregateway.feed.Event;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opens events of one practice in its transaction under way, and hands on what is new in them. */
final class MessageOpening {

  private final String consumer;
  private final Map<String, RecordHandler<?>> handlers;
  private final Inbox inbox;
  private final SealedEvents events;

  /**
   * @param consumer its name in the inbox
   * @param handlers by the type that they take
   */
  MessageOpening(
      String consumer, Map<String, RecordHandler<?>> handlers, Inbox inbox, SealedEvents events) {
    this.consumer = consumer;
    this.handlers = Map.copyOf(handlers);
    this.inbox = inbox;
    this.events = events;
  }

  /**
   * @param all in the order in which they came, at least one
   * @return how many became what, without what none became
   */
  Map<Taken, Long> open(List<Event> all) {
    List<Event> fresh = inbox.firsts(consumer, all);
    Map<Taken, Long> taken = new EnumMap<>(Taken.class);
    add(taken, Taken.REPEATED, all.size() - fresh.size());
    List<Event> alike = new ArrayList<>();
    for (Event event : fresh) {
      if (!alike.isEmpty() && !alike.get(0).type().equals(event.type())) {
        hand(alike, taken);
        alike.clear();
      }
      alike.add(event);
    }
    if (!alike.isEmpty()) {
      hand(alike, taken);
    }
    return taken;
  }

  private void hand(List<Event> alike, Map<Taken, Long> taken) {
    RecordHandler<?> handler = handlers.get(alike.get(0).type());
    if (handler == null) {
      throw MisdirectedMessage.unknownType();
    }
    int applied = handed(handler, alike);
    add(taken, Taken.APPLIED, applied);
    add(taken, Taken.IGNORED, alike.size() - applied);
  }

  private <T> int handed(RecordHandler<T> handler, List<Event> alike) {
    return handler.applyAll(alike.stream().map(event -> opened(handler, event)).toList());
  }

  private <T> Opened<T> opened(RecordHandler<T> handler, Event event) {
    Opened<T> opened = events.opened(event, handler.record());
    if (!handler.practice(opened.told()).equals(event.practice())
        || !handler.patient(opened.told()).toString().equals(event.subject())) {
      throw MisdirectedMessage.contradicting();
    }
    return opened;
  }

  private static void add(Map<Taken, Long> taken, Taken what, long times) {
    if (times > 0) {
      taken.merge(what, times, Long::sum);
    }
  }
}
