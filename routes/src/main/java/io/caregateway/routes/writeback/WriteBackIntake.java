package io.caregateway.routes.writeback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.routes.practice.Rest;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Takes in what the core asks. A request is stored under its key before anything is sent. */
final class WriteBackIntake {

  private static final String CONSUMER = "gateway.write-back";

  private final PracticeTransactions transactions;
  private final Inbox inbox;
  private final SealedEvents events;
  private final RequestTable requests;
  private final WriteBackTable table;
  private final Amendments amendments;
  private final Rest rest;
  private final Clock clock;

  WriteBackIntake(
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      RequestTable requests,
      WriteBackTable table,
      Amendments amendments,
      Rest rest,
      Clock clock) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.events = events;
    this.requests = requests;
    this.table = table;
    this.amendments = amendments;
    this.rest = rest;
    this.clock = clock;
  }

  /**
   * Takes messages in, in their order at each practice: requests that follow one another in one
   * transaction, everything else by itself. A second delivery changes nothing. Where one throws,
   * what came before it may have been taken in.
   *
   * @throws io.caregateway.feed.UnreadableMessage when one is no such message
   * @throws UnknownEntry when one amends what was never asked for
   * @throws io.caregateway.safeguards.encryption.WrongKey when one's data does not open
   */
  void take(List<byte[]> messages) {
    messages.stream()
        .map(message -> FeedJson.read(message, Event.class))
        .collect(groupingBy(Event::practice, LinkedHashMap::new, toList()))
        .forEach((practice, events) -> runs(events).forEach(run -> take(practice, run)));
  }

  /** Requests that follow one another together, everything else by itself. */
  private static List<List<Event>> runs(List<Event> events) {
    List<List<Event>> runs = new ArrayList<>();
    boolean goesOn = false;
    for (Event event : events) {
      boolean request = event.type().equals(WriteBackRequested.TYPE);
      if (!goesOn || !request) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(event);
      goesOn = request;
    }
    return runs;
  }

  private void take(OdsCode practice, List<Event> run) {
    transactions.run(
        practice,
        () -> {
          List<Event> firsts = inbox.firsts(CONSUMER, run);
          if (!firsts.isEmpty()) {
            store(practice, firsts);
          }
        });
    rest.wake(practice);
  }

  private void store(OdsCode practice, List<Event> run) {
    Event event = run.get(0);
    switch (event.type()) {
      case WriteBackRequested.TYPE -> request(practice, run);
      case WriteBackRetried.TYPE ->
          table.retry(events.open(event, WriteBackRetried.class), clock.instant());
      case WriteBackAmended.TYPE -> amend(events.open(event, WriteBackAmended.class));
      default -> throw new UnknownMessage(event.type());
    }
  }

  /** One that was under way while its patient was erased brings none of their words back. */
  private void request(OdsCode practice, List<Event> run) {
    List<Opened<WriteBackRequested>> asked =
        run.stream().map(event -> events.opened(event, WriteBackRequested.class)).toList();
    Set<PatientId> erased =
        requests.erased(practice, asked.stream().map(one -> one.told().patient()).toList());
    requests.insert(asked.stream().map(one -> without(erased, one)).toList(), clock.instant());
  }

  private static Opened<WriteBackRequested> without(
      Set<PatientId> erased, Opened<WriteBackRequested> asked) {
    return erased.contains(asked.told().patient())
        ? Opened.of(WriteBackHolding.withoutWords(asked.told()))
        : asked;
  }

  private void amend(WriteBackAmended amended) {
    boolean erased = !requests.erased(amended.practice(), List.of(amended.patient())).isEmpty();
    amendments.take(erased ? WriteBackHolding.withoutWords(amended) : amended);
  }
}
