package io.caregateway.gateway.cli.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.Terminal;
import io.caregateway.safeguards.audit.verify.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a verification is: a bar for each practice, where somebody sits at a terminal. */
final class VerifyDisplay implements Progress, AutoCloseable {

  private static final int STEP = 1_000;

  private final boolean watched = Terminal.isThere();
  private @Nullable ProgressBar bar;
  private long records;

  @Override
  public void starts(OdsCode practice, long total) {
    close();
    records = 0;
    if (watched) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(practice.value())
              .setInitialMax(total)
              .setUnit(" records", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    }
  }

  @Override
  public void read(long record) {
    records++;
    if (bar != null && records % STEP == 0) {
      bar.stepTo(records);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.stepTo(records);
      bar.close();
      bar = null;
    }
  }
}
