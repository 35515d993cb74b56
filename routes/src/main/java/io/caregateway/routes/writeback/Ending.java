package io.caregateway.routes.writeback;

import io.caregateway.routes.writeback.StandingTable.Held;
import java.time.Instant;

/**
 * Where an entry stands from now on, and what is told of it.
 *
 * @param version of the newest outcome that was told, this one included
 * @param tells whether it tells anything that is not known
 * @param overtaken whether an amendment came in meanwhile
 */
record Ending(Entry entry, Outcome outcome, long version, boolean tells, boolean overtaken) {

  /** Of an entry that nobody has in hand. */
  static Ending settled(Entry entry, Outcome outcome, long version) {
    return new Ending(entry, outcome, version, true, false);
  }

  /** Of an attempt, where its entry stood by then. */
  static Ending of(Attempt attempt, Held held) {
    Outcome outcome = attempt.outcome(held);
    boolean overtaken = held.amendment() > attempt.entry().amendment();
    boolean tells = overtaken ? outcome.isDone() : !held.stands(outcome);
    long version = tells ? held.version() + 1 : held.version();
    return new Ending(attempt.entry(), outcome, version, tells, overtaken);
  }

  /** An amendment that came in meanwhile keeps the entry in its lane, whatever became of this. */
  Outcome next(Instant now) {
    return overtaken ? outcome.goingOn(now) : outcome;
  }
}
