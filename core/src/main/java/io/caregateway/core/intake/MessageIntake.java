package io.caregateway.core.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages of one destination in, each once: the note in the inbox and what the message
 * changes are one transaction of its practice.
 */
final class MessageIntake {

  private final String name;
  private final MessageOpening opening;
  private final PracticeTransactions transactions;
  private final RefusedMessages refused;
  private final IntakeCounters counters;

  MessageIntake(
      String name,
      MessageOpening opening,
      PracticeTransactions transactions,
      RefusedMessages refused,
      IntakeCounters counters) {
    this.name = name;
    this.opening = opening;
    this.transactions = transactions;
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
    counters.count(name, taken, 1);
    return taken;
  }

  /**
   * Takes several in, in their order, those of each practice in one transaction. Where one of them
   * cannot be, each of that practice is taken by itself, so that none keeps another out.
   *
   * @throws org.springframework.dao.DataAccessException as {@link #take}
   */
  void takeAll(List<byte[]> bodies) {
    Map<String, List<Envelope>> alike =
        bodies.stream()
            .map(Envelope::of)
            .collect(groupingBy(Envelope::claimed, LinkedHashMap::new, toList()));
    alike.values().forEach(this::takeAlike);
  }

  private void takeAlike(List<Envelope> alike) {
    if (alike.size() == 1 || !takenTogether(alike)) {
      alike.forEach(envelope -> take(envelope.body()));
    }
  }

  private boolean takenTogether(List<Envelope> envelopes) {
    try {
      List<Event> all = envelopes.stream().map(Envelope::opened).toList();
      Map<Taken, Long> taken = transactions.in(all.get(0).practice(), () -> opening.open(all));
      taken.forEach((what, times) -> counters.count(name, what, times));
      return true;
    } catch (RuntimeException which) {
      // taken by itself, the one that cannot be will tell why
      return false;
    }
  }

  private Taken read(byte[] body) {
    Event event = null;
    try {
      event = FeedJson.read(body, Event.class);
      Event one = event;
      return transactions
          .apart(one.practice(), () -> opening.open(List.of(one)))
          .keySet()
          .iterator()
          .next();
    } catch (UnreadableMessage | WrongKey | MisdirectedMessage e) {
      refuse(event, body, e);
      return Taken.REFUSED;
    }
  }

  private void refuse(@Nullable Event event, byte[] body, RuntimeException why) {
    refused.keep(name, event, body, String.valueOf(why.getMessage()));
  }

  /** A message and, where it can be read, its event. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Envelope(byte[] body, @Nullable Event event) {

    static Envelope of(byte[] body) {
      try {
        return new Envelope(body, FeedJson.read(body, Event.class));
      } catch (UnreadableMessage e) {
        return new Envelope(body, null);
      }
    }

    /** The practice that it names; nothing when it cannot be read. */
    String claimed() {
      return event == null ? "" : event.practice().value();
    }

    Event opened() {
      return Objects.requireNonNull(event);
    }
  }
}
