package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A practice's entries, a lane for each patient: of each, only the first is ever taken in hand. */
final class Lanes {

  private final PracticeTransactions transactions;
  private final WriteBackTable table;
  private final Practices practices;
  private final WriteBackTiming timing;
  private final Clock clock;

  Lanes(
      PracticeTransactions transactions,
      WriteBackTable table,
      Practices practices,
      WriteBackTiming timing,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.practices = practices;
    this.timing = timing;
    this.clock = clock;
  }

  /** The next entries to be written, as many as the practice's settings allow at once. */
  List<Entry> take(OdsCode practice) {
    PracticeSettings settings = practices.get(practice);
    Instant now = clock.instant();
    // an attempt is at most two reads and a write, each within the time for a request
    Instant heldUntil =
        now.plus(settings.partner().requestTimeout().multipliedBy(3)).plus(timing.lease());
    return transactions.in(
        practice, () -> table.take(practice, settings.writeBack().lanes(), now, heldUntil));
  }
}
