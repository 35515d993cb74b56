package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.Rest;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A practice's entries, a lane for each patient: of each, only the first is ever taken in hand. */
final class Lanes {

  /** An attempt is at most two reads and a write, each within the time for a request. */
  private static final int REQUESTS = 3;

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final PracticeTransactions transactions;
  private final WriteBackTable table;
  private final Practices practices;
  private final Departures departures;
  private final WriteBackTiming timing;
  private final Rest rest;
  private final Clock clock;

  Lanes(
      PracticeTransactions transactions,
      WriteBackTable table,
      Practices practices,
      Departures departures,
      WriteBackTiming timing,
      Rest rest,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.practices = practices;
    this.departures = departures;
    this.timing = timing;
    this.rest = rest;
    this.clock = clock;
  }

  /**
   * The next entries to be written, shared out among as many lanes as the practice's settings allow
   * at once; none of one that leaves, and none where none can be.
   */
  List<Hand> take(OdsCode practice) {
    if (rest.lasts(practice) || departures.has(practice)) {
      return List.of();
    }
    PracticeSettings settings = practices.get(practice);
    Instant now = clock.instant();
    Instant heldUntil = heldUntil(now, settings, REQUESTS);
    Instant amendedUntil = heldUntil(now, settings, REQUESTS + 2 * EntryAmending.MOST_ROUNDS);
    int lanes = settings.writeBack().lanes();
    List<Entry> taken =
        transactions.in(
            practice,
            () -> {
              var due = table.take(practice, lanes * Hand.MOST, now, heldUntil, amendedUntil);
              if (due.isEmpty() && !table.waits(practice)) {
                rest.begin(practice);
              }
              return due;
            });
    return hands(practice, taken, lanes, now.plus(timing.lease().dividedBy(2)));
  }

  private static List<Hand> hands(OdsCode practice, List<Entry> taken, int lanes, Instant writeBy) {
    int each = Math.max(1, (taken.size() + lanes - 1) / lanes);
    List<Hand> hands = new ArrayList<>();
    for (int from = 0; from < taken.size(); from += each) {
      List<Entry> some = taken.subList(from, Math.min(from + each, taken.size()));
      hands.add(new Hand(practice, some.stream().map(Attempt::new).toList(), writeBy, writeBy));
    }
    return hands;
  }

  /** A lane is free for the hand; how long it waited for that is not taken from its time. */
  Hand takeUp(Hand hand) {
    return hand.checkedBy(clock.instant().plus(A_MOMENT));
  }

  /** Whether there is time to begin with one more entry in hand. */
  boolean mayCheck(Hand hand, Attempt attempt) {
    boolean inTime = clock.instant().isBefore(hand.checkBy());
    if (inTime) {
      attempt.begins();
    }
    return inTime;
  }

  /** Whether there is time to send one more entry in hand. */
  boolean mayWrite(Hand hand) {
    return clock.instant().isBefore(hand.writeBy());
  }

  /** Lets go at once of what there was no time for. */
  void release(Hand hand) {
    List<Entry> unbegun = hand.unbegun();
    if (!unbegun.isEmpty()) {
      transactions.run(hand.practice(), () -> table.release(hand.practice(), unbegun));
    }
  }

  private Instant heldUntil(Instant now, PracticeSettings settings, int requests) {
    return now.plus(settings.partner().requestTimeout().multipliedBy(requests))
        .plus(timing.lease());
  }
}
