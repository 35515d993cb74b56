package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A practice's entries, a lane for each patient: of each, only the first is ever taken in hand. */
final class Lanes {

  /** An attempt is at most two reads and a write, each within the time for a request. */
  private static final int REQUESTS = 3;

  private final PracticeTransactions transactions;
  private final WriteBackTable table;
  private final Practices practices;
  private final Departures departures;
  private final WriteBackTiming timing;
  private final Clock clock;

  Lanes(
      PracticeTransactions transactions,
      WriteBackTable table,
      Practices practices,
      Departures departures,
      WriteBackTiming timing,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.practices = practices;
    this.departures = departures;
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * The next entries to be written, as many as the practice's settings allow at once; none of one
   * that leaves.
   */
  List<Entry> take(OdsCode practice) {
    if (departures.has(practice)) {
      return List.of();
    }
    PracticeSettings settings = practices.get(practice);
    Instant now = clock.instant();
    Instant heldUntil = heldUntil(now, settings, REQUESTS);
    Instant amendedUntil = heldUntil(now, settings, REQUESTS + 2 * EntryAmending.MOST_ROUNDS);
    int most = settings.writeBack().lanes();
    return transactions.in(
        practice, () -> table.take(practice, most, now, heldUntil, amendedUntil));
  }

  private Instant heldUntil(Instant now, PracticeSettings settings, int requests) {
    return now.plus(settings.partner().requestTimeout().multipliedBy(requests))
        .plus(timing.lease());
  }
}
