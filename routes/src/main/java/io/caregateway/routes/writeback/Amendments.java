package io.caregateway.routes.writeback;

import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.writeback.AmendmentTable.Kept;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes in what entries are to say now. Each call belongs in a transaction of the practice. */
final class Amendments {

  private final AmendmentTable amendments;
  private final StandingTable entries;
  private final OutcomeReport report;
  private final Clock clock;

  Amendments(AmendmentTable amendments, StandingTable entries, OutcomeReport report, Clock clock) {
    this.amendments = amendments;
    this.entries = entries;
    this.report = report;
    this.clock = clock;
  }

  /**
   * Stores an amendment, unless something as new is known. What was never sent is withdrawn here
   * and now; all else goes its way through the patient's lane.
   *
   * @throws UnknownEntry when the entry was never asked for
   */
  void take(WriteBackAmended amended) {
    Kept kept = amendments.lock(amended.practice(), amended.key()).orElseThrow(UnknownEntry::new);
    Entry before = kept.entry();
    if (amended.version() <= before.amendment()) {
      return;
    }
    Instant now = clock.instant();
    WriteBackAmended whole = amended.after(before.amended());
    // who has it in hand goes on with what it was; who will, sees what it is now
    UUID holder = before.holder();
    Entry entry =
        new Entry(
            before.request(), whole, before.recordId(), before.sent(), holder, before.attempts());
    amendments.store(whole, now);
    if (entry.isWithdrawn() && !entry.sent()) {
      settle(entry, Outcome.neverSent(now), kept, now);
    } else if (kept.closed()) {
      String erased = String.valueOf(new Parked.PatientErased().getMessage());
      settle(entry, Outcome.parked(erased, List.of(), now), kept, now);
    } else if (!waitsForItsRetry(entry, kept.state())) {
      if (kept.state() == State.WRITTEN || kept.state() == State.WITHDRAWN) {
        amendments.queueAnew(entry);
      }
      amendments.due(entry, now);
    }
  }

  /** What is parked before it was written is written as amended once staff ask again. */
  private static boolean waitsForItsRetry(Entry entry, State state) {
    return state == State.PARKED && entry.recordId() == null && !entry.isWithdrawn();
  }

  private void settle(Entry entry, Outcome outcome, Kept kept, Instant now) {
    List<Ending> ending = List.of(Ending.settled(entry, outcome, kept.version() + 1));
    entries.put(entry.practice(), ending, now);
    report.tell(ending);
  }
}
