package io.caregateway.gateway.cli.audit;

import io.caregateway.safeguards.audit.verify.Finding;
import io.caregateway.safeguards.audit.verify.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Prints what is found, as it is found; after many it only counts. */
final class Findings implements Consumer<Finding>, AutoCloseable {

  private static final int MOST = 1_000;

  private final PrintWriter out;
  private final VerifyDisplay display = new VerifyDisplay();
  private long found;

  Findings(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void accept(Finding finding) {
    print(finding.kind() + " " + finding.inWords());
  }

  void unreadable(Path file) {
    print("HEAD_CHANGED " + file + " is no signed head");
  }

  private void print(String line) {
    found++;
    if (found <= MOST) {
      out.println(line);
    } else if (found == MOST + 1) {
      out.println("There are more than " + MOST + " findings; the others are counted only.");
    }
    out.flush();
  }

  Progress display() {
    return display;
  }

  boolean none() {
    return found == 0;
  }

  @Override
  public void close() {
    display.close();
  }
}
