package io.caregateway.routes.writeback;

import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.writeback.WriteBackTable.Held;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Keeps what became of an attempt: where the entry now stands, the message that tells the core and
 * the audit record, in one transaction. An attempt that lost its entry to another one tells
 * nothing.
 */
final class EntryOutcomes {

  private final PracticeTransactions transactions;
  private final WriteBackTable table;
  private final OutcomeReport report;
  private final WriteBackTiming timing;
  private final Clock clock;

  EntryOutcomes(
      PracticeTransactions transactions,
      WriteBackTable table,
      OutcomeReport report,
      WriteBackTiming timing,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.report = report;
    this.timing = timing;
    this.clock = clock;
  }

  void written(Entry entry, String recordId) {
    keep(entry, held -> Outcome.written(entry, recordId, clock.instant()));
  }

  void parked(Entry entry, Parked parked) {
    keep(entry, held -> Outcome.parked(sentence(parked), parked.mismatches(), clock.instant()));
  }

  /** The clinical system did not serve the attempt. */
  void failed(Entry entry, PartnerFailure failure) {
    keep(
        entry,
        held -> {
          Instant now = clock.instant();
          boolean tooLong = held.requestedAt().plus(timing.giveUpAfter()).isBefore(now);
          return failure.isTransient() && !tooLong
              ? Outcome.waiting(sentence(failure), now.plus(pause(entry, failure)))
              : Outcome.parked(sentence(failure), List.of(), now);
        });
  }

  private Duration pause(Entry entry, PartnerFailure failure) {
    Duration pause = timing.backOff().after(entry.attempts(), ThreadLocalRandom.current());
    return failure instanceof PartnerFailure.Busy busy && busy.retryAfter().compareTo(pause) > 0
        ? timing.backOff().beyond(busy.retryAfter(), ThreadLocalRandom.current())
        : pause;
  }

  private void keep(Entry entry, Function<Held, Outcome> decide) {
    transactions.run(
        entry.practice(), () -> table.hold(entry).ifPresent(held -> keep(entry, held, decide)));
  }

  /** An amendment that came in meanwhile keeps the entry in its lane, whatever became of this. */
  private void keep(Entry entry, Held held, Function<Held, Outcome> decide) {
    Instant now = clock.instant();
    Outcome outcome = decide.apply(held);
    boolean overtaken = held.amendment() > entry.amendment();
    boolean tells = overtaken ? outcome.isDone() : !held.stands(outcome);
    long version = tells ? held.version() + 1 : held.version();
    table.put(entry, overtaken ? outcome.goingOn(now) : outcome, version, now);
    if (tells) {
      report.tell(entry, outcome, version);
    }
  }

  private static String sentence(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
