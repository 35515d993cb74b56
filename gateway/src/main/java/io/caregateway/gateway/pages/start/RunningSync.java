package io.caregateway.gateway.pages.start;

import io.caregateway.gateway.pages.Words;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sync under way, as it is drawn.
 *
 * @param seen records so far
 * @param expected records in all, as told or as good as known; null when nobody knows
 * @param text the same in words
 * @param stuck a sentence when nothing has moved for long; null otherwise
 */
record RunningSync(long seen, @Nullable Long expected, String text, @Nullable String stuck) {

  private static final Duration LONG = Duration.ofMinutes(2);

  /**
   * @param held patients that were there when everything was read the last time; null before that
   */
  static RunningSync of(SyncProgress run, @Nullable Long held, Instant now, Words words) {
    long seen = run.counts().seen();
    Long told = run.expected();
    boolean whole = run.kind() != SyncKind.INCREMENTAL;
    Long about = told == null && whole ? held : told;
    Long expected = about == null || about <= 0 ? null : Long.valueOf(Math.max(about, seen));
    Duration still = Duration.between(run.updatedAt(), now);
    return new RunningSync(
        seen,
        expected,
        text(seen, expected, told != null, words),
        still.compareTo(LONG) > 0
            ? "Nothing has moved for "
                + words.length(still)
                + ". The sync goes on by itself when it can; refresh this page to look again."
            : null);
  }

  private static String text(long seen, @Nullable Long expected, boolean told, Words words) {
    return expected == null
        ? words.count(seen, "record") + " read so far"
        : "%s of %s%s read (%d%%)"
            .formatted(
                words.count(seen),
                told ? "" : "about ",
                words.count(expected, "record"),
                100 * seen / expected);
  }
}
