package io.caregateway.gateway.cli;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.sync.SyncCounts;
import io.caregateway.routes.sync.SyncProgress;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a sync is: a bar in a terminal, else a line now and then. */
abstract sealed class SyncDisplay implements AutoCloseable {

  private SyncDisplay() {}

  static SyncDisplay on(PrintWriter out, OdsCode practice) {
    return Terminal.isThere() ? new Bar(practice) : new Lines(out, practice);
  }

  abstract void show(SyncProgress progress);

  @Override
  public abstract void close();

  static String counts(SyncProgress progress) {
    SyncCounts counts = progress.counts();
    return String.format(
        Locale.UK,
        "%,d seen%s, %,d changed, %,d as before, %,d set aside.",
        counts.seen(),
        progress.expected() == null ? "" : String.format(Locale.UK, " of %,d", progress.expected()),
        counts.changed(),
        counts.unchanged(),
        counts.quarantined());
  }

  /** For a terminal. */
  private static final class Bar extends SyncDisplay {

    private final ProgressBar bar;

    Bar(OdsCode practice) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(practice.value())
              .setInitialMax(-1)
              .setUnit(" patients", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    }

    @Override
    void show(SyncProgress progress) {
      Long expected = progress.expected();
      bar.maxHint(expected == null ? -1 : Math.max(expected, progress.counts().seen()));
      bar.stepTo(progress.counts().seen());
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** For a file or a pipe. */
  private static final class Lines extends SyncDisplay {

    private final PrintWriter out;
    private final OdsCode practice;
    private @Nullable SyncCounts shown;

    Lines(PrintWriter out, OdsCode practice) {
      this.out = out;
      this.practice = practice;
    }

    @Override
    void show(SyncProgress progress) {
      if (!progress.counts().equals(shown)) {
        shown = progress.counts();
        out.println(practice + ": " + counts(progress));
        out.flush();
      }
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
