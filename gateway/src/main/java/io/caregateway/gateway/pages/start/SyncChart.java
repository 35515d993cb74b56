package io.caregateway.gateway.pages.start;

import io.caregateway.gateway.pages.Words;
import io.caregateway.routes.sync.SyncOutcome;
import io.caregateway.routes.sync.SyncProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last syncs as bars, the oldest at the left: how many patients each of them changed.
 *
 * @param text the same in words, for those who do not see it
 */
record SyncChart(List<Bar> bars, String text) {

  /** In the units of the drawing, which is 340 wide and 130 high. */
  static final int WIDTH = 340;

  private static final int BASE = 110;
  private static final int TALLEST = 90;
  private static final int LEAST = 2;
  static final int MOST = 8;
  private static final int STEP = WIDTH / MOST;

  SyncChart {
    bars = List.copyOf(bars);
  }

  /**
   * One sync.
   *
   * @param x its left edge
   * @param y its upper edge
   * @param number what stands above it
   * @param time what stands below it
   */
  record Bar(int x, int y, int width, int height, String number, String time, SyncOutcome outcome) {

    public int middle() {
      return x + width / 2;
    }

    public boolean failed() {
      return outcome == SyncOutcome.FAILED;
    }

    public boolean busy() {
      return outcome == SyncOutcome.RUNNING;
    }
  }

  /**
   * @param runs newest first
   */
  static SyncChart of(List<SyncProgress> runs, Words words) {
    List<SyncProgress> shown = new ArrayList<>(runs.stream().limit(MOST).toList());
    Collections.reverse(shown);
    long most =
        Math.max(1, shown.stream().mapToLong(run -> run.counts().changed()).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (SyncProgress run : shown) {
      bars.add(bar(run, bars.size(), most, words));
    }
    String said =
        shown.stream()
            .map(run -> words.dateTime(run.startedAt()) + ": " + inWords(run, words))
            .collect(Collectors.joining("; "));
    return new SyncChart(bars, "Patients changed by each sync, the oldest first. " + said + ".");
  }

  private static Bar bar(SyncProgress run, int place, long most, Words words) {
    long changed = run.counts().changed();
    int height = (int) Math.max(LEAST, TALLEST * changed / most);
    boolean failed = run.outcome() == SyncOutcome.FAILED;
    return new Bar(
        place * STEP + 6,
        BASE - height,
        STEP - 12,
        height,
        failed ? "failed" : words.count(changed),
        words.time(run.startedAt()),
        run.outcome());
  }

  private static String inWords(SyncProgress run, Words words) {
    return switch (run.outcome()) {
      case RUNNING -> words.count(run.counts().changed()) + " so far";
      case DONE -> words.count(run.counts().changed());
      case FAILED -> "failed";
    };
  }
}
