package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run under way, in the hands of whoever holds the lease.
 *
 * @param holder the lease under which it is worked on
 * @param window what is asked for, and how far it has been seen
 * @param expected how many records there are to see, when the clinical system told
 */
record SyncRun(
    OdsCode practice,
    UUID id,
    UUID holder,
    SyncKind kind,
    Step step,
    Starter starter,
    Instant startedAt,
    Window window,
    SyncCounts counts,
    @Nullable Long expected) {

  /** What comes next. */
  enum Step {
    PAGES,
    READS,
    END
  }

  /**
   * The search that a run goes through.
   *
   * @param since changes from here on; null for all
   * @param mark the server's time at the first page; null before it
   * @param latest the latest change seen
   * @param inOrder whether changes came in their order so far
   * @param next the link of the next page; null at the first one
   * @param restarts how often a link had expired
   */
  record Window(
      @Nullable Instant since,
      @Nullable Instant mark,
      @Nullable Instant latest,
      boolean inOrder,
      @Nullable String next,
      int restarts) {

    static Window from(@Nullable Instant since) {
      return new Window(since, null, null, true, null, 0);
    }

    Window seen(
        Instant serverTime,
        @Nullable Instant latestSeen,
        boolean stillInOrder,
        @Nullable String nextLink) {
      return new Window(
          since, mark == null ? serverTime : mark, latestSeen, stillInOrder, nextLink, restarts);
    }

    /** From the last change seen, so far as the order can be relied on; else from the start. */
    Window restarted() {
      Instant from = inOrder && latest != null ? latest : since;
      return new Window(from, mark, latest, inOrder, null, restarts + 1);
    }
  }

  SyncRun with(
      Step nextStep, Window nextWindow, SyncCounts nextCounts, @Nullable Long nowExpected) {
    return new SyncRun(
        practice,
        id,
        holder,
        kind,
        nextStep,
        starter,
        startedAt,
        nextWindow,
        nextCounts,
        nowExpected);
  }

  SyncRun with(Step nextStep, SyncCounts nextCounts) {
    return with(nextStep, window, nextCounts, expected);
  }

  boolean isIn(Step wanted) {
    return step == wanted;
  }
}
