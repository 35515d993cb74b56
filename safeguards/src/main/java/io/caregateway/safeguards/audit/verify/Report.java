package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the findings about a practice go, and how far the reading is. */
final class Report {

  private final OdsCode practice;
  private final Consumer<Finding> findings;
  private final Progress progress;
  private long found;

  Report(OdsCode practice, Consumer<Finding> findings, Progress progress) {
    this.practice = practice;
    this.findings = findings;
    this.progress = progress;
  }

  void one(Finding.Kind kind, @Nullable String log, long seq, String words) {
    range(kind, log, seq, seq, words);
  }

  void range(Finding.Kind kind, @Nullable String log, long from, long to, String words) {
    found++;
    findings.accept(new Finding(kind, practice, log, from, to, words));
  }

  void read(long seq) {
    progress.read(seq);
  }

  long found() {
    return found;
  }
}
