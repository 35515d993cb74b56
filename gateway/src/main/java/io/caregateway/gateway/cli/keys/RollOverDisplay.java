package io.caregateway.gateway.cli.keys;

import io.caregateway.gateway.cli.Terminal;
import io.caregateway.safeguards.rollover.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a roll-over is: a bar in a terminal, else a line at each tenth. */
final class RollOverDisplay implements AutoCloseable {

  private final PrintWriter out;
  private final @Nullable ProgressBar bar;
  private long tenths = -1;

  private RollOverDisplay(PrintWriter out, @Nullable ProgressBar bar) {
    this.out = out;
    this.bar = bar;
  }

  static RollOverDisplay on(PrintWriter out) {
    return new RollOverDisplay(out, Terminal.isThere() ? bar() : null);
  }

  void show(Progress progress) {
    long total = Math.max(progress.total(), progress.done());
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(progress.done());
      return;
    }
    long now = total == 0 ? 10 : progress.done() * 10 / total;
    if (now != tenths) {
      tenths = now;
      out.printf("%s: %,d of %,d fields%n", progress.practice(), progress.done(), total);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("sealing")
        .setUnit(" fields", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .build();
  }
}
