package io.caregateway.gateway.pages.start;

import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.start.Standing.Tone;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncOutcome;
import io.caregateway.routes.sync.SyncProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how a practice stands, from its last run and its last complete one. */
@Component
final class Standings {

  /** A practice is late when three syncs in a row should have been and were not. */
  private static final int MISSED = 3;

  private static final String FAILED = "The last sync did not finish";

  private final Words words;
  private final Clock clock;

  Standings(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param latest the run that was started last; null when there was none
   * @param complete when patients were last complete; null when they never were
   * @param every the time between two syncs
   */
  Standing of(
      @Nullable SyncProgress latest, @Nullable Instant complete, long patients, Duration every) {
    if (latest != null && latest.outcome() == SyncOutcome.RUNNING) {
      return new Standing(Tone.BUSY, busy(latest.kind()), upToNow(complete, patients));
    }
    if (latest != null && latest.outcome() == SyncOutcome.FAILED) {
      String held = upToNow(complete, patients);
      return latest.sentence() == null
          ? new Standing(Tone.BAD, FAILED, held)
          : new Standing(Tone.BAD, FAILED, latest.sentence(), held);
    }
    if (complete == null) {
      return new Standing(
          Tone.LATE,
          "Not synced yet",
          "No patients have come in from the clinical system. Choose Sync now to bring them in.");
    }
    String sentence = words.count(patients, "patient") + ", last synced " + words.ago(complete);
    if (Duration.between(complete, clock.instant()).compareTo(every.multipliedBy(MISSED)) > 0) {
      return new Standing(
          Tone.LATE,
          "Out of date: " + sentence,
          "A sync should have run since. Choose Sync now; if that fails, tell whoever runs the"
              + " gateway.");
    }
    return new Standing(Tone.GOOD, "Up to date: " + sentence);
  }

  private static String busy(SyncKind kind) {
    return switch (kind) {
      case FULL -> "Syncing: reading every patient";
      case INCREMENTAL -> "Syncing: reading what changed";
      case RECONCILE -> "Syncing: comparing the list of patients";
    };
  }

  private String upToNow(@Nullable Instant complete, long patients) {
    return complete == null
        ? words.count(patients, "patient")
            + " so far. This is the first sync; you can work with"
            + " those that are in already."
        : words.count(patients, "patient")
            + " as of the last complete sync, "
            + words.ago(complete)
            + ". You can go on working with them.";
  }
}
