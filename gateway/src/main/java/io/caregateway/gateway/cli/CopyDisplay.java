package io.caregateway.gateway.cli;

import io.caregateway.database.copy.CopyProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a backup, a restore or an export is: a bar in a terminal, else a line for each table. */
public abstract sealed class CopyDisplay implements Consumer<CopyProgress>, AutoCloseable {

  private CopyDisplay() {}

  public static CopyDisplay on(PrintWriter out, String task) {
    return Terminal.isThere() ? new Bar(task) : new Lines(out, task);
  }

  @Override
  public abstract void close();

  /** For a terminal. */
  private static final class Bar extends CopyDisplay {

    private final ProgressBar bar;

    Bar(String task) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(-1)
              .setUnit(" rows", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    }

    @Override
    public void accept(CopyProgress progress) {
      bar.maxHint(progress.about() == 0 ? -1 : Math.max(progress.about(), progress.rows()));
      bar.setExtraMessage(" " + progress.table());
      bar.stepTo(progress.rows());
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** For a file or a pipe. */
  private static final class Lines extends CopyDisplay {

    private final PrintWriter out;
    private final String task;
    private String shown = "";

    Lines(PrintWriter out, String task) {
      this.out = out;
      this.task = task;
    }

    @Override
    public void accept(CopyProgress progress) {
      if (!progress.table().equals(shown)) {
        shown = progress.table();
        out.printf(Locale.UK, "%s: %s, %,d rows so far%n", task, shown, progress.rows());
        out.flush();
      }
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
