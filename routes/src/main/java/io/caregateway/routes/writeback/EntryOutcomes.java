package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.writeback.StandingTable.Held;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what became of attempts: where the entries now stand, the messages that tell the core and
 * the audit records, in one transaction. An attempt that lost its entry to another one tells
 * nothing.
 */
final class EntryOutcomes {

  private static final Logger LOG = LoggerFactory.getLogger(EntryOutcomes.class);

  private final PracticeTransactions transactions;
  private final StandingTable table;
  private final OutcomeReport report;
  private final WriteBackTiming timing;
  private final Clock clock;

  EntryOutcomes(
      PracticeTransactions transactions,
      StandingTable table,
      OutcomeReport report,
      WriteBackTiming timing,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.report = report;
    this.timing = timing;
    this.clock = clock;
  }

  void written(Attempt attempt, String recordId) {
    attempt.ends(held -> Outcome.written(attempt.entry(), recordId, clock.instant()));
  }

  void parked(Attempt attempt, Parked parked) {
    attempt.ends(held -> Outcome.parked(sentence(parked), parked.mismatches(), clock.instant()));
  }

  /** The clinical system did not serve the attempt. */
  void failed(Attempt attempt, PartnerFailure failure) {
    attempt.ends(
        held -> {
          Instant now = clock.instant();
          boolean tooLong = held.requestedAt().plus(timing.giveUpAfter()).isBefore(now);
          return failure.isTransient() && !tooLong
              ? Outcome.waiting(sentence(failure), now.plus(pause(attempt.entry(), failure)))
              : Outcome.parked(sentence(failure), List.of(), now);
        });
  }

  private Duration pause(Entry entry, PartnerFailure failure) {
    Duration pause = timing.backOff().after(entry.attempts(), ThreadLocalRandom.current());
    return failure instanceof PartnerFailure.Busy busy && busy.retryAfter().compareTo(pause) > 0
        ? timing.backOff().beyond(busy.retryAfter(), ThreadLocalRandom.current())
        : pause;
  }

  /** Keeps all that ended together; where that cannot be, each by itself. */
  void keep(OdsCode practice, List<Attempt> ended) {
    try {
      together(practice, ended);
    } catch (RuntimeException which) {
      if (ended.size() == 1) {
        throw which;
      }
      ended.forEach(one -> alone(practice, one));
    }
  }

  /** Names the kind of failure alone: a database's message may quote what was to be stored. */
  private void alone(OdsCode practice, Attempt attempt) {
    try {
      together(practice, List.of(attempt));
    } catch (RuntimeException e) {
      LOG.error(
          "What became of an entry could not be kept, so it is taken in hand again: {}",
          e.getClass().getName());
    }
  }

  /** All are locked before the first is recorded, as by whoever amends one. */
  private void together(OdsCode practice, List<Attempt> ended) {
    if (ended.isEmpty()) {
      return;
    }
    List<Entry> entries = ended.stream().map(Attempt::entry).toList();
    transactions.run(
        practice,
        () -> {
          Map<UUID, Held> standing = table.hold(practice, entries);
          List<Ending> endings = endings(ended, standing);
          table.put(practice, endings, clock.instant());
          report.tell(endings.stream().filter(Ending::tells).toList());
        });
  }

  private static List<Ending> endings(List<Attempt> ended, Map<UUID, Held> standing) {
    List<Ending> endings = new ArrayList<>();
    for (Attempt attempt : ended) {
      Held held = standing.get(attempt.entry().key());
      if (held != null) {
        endings.add(Ending.of(attempt, held));
      }
    }
    return endings;
  }

  private static String sentence(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
