package io.caregateway.gateway.cli.cards;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** A command of cards ends here, with one sentence that says what to do. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exit;

  private Stopped(int exit, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.exit = exit;
  }

  /** It did not work out. */
  static Stopped failed(String sentence, @Nullable Throwable cause) {
    return new Stopped(ExitCode.SOFTWARE, sentence, cause);
  }

  /** What was asked for cannot work. */
  static Stopped wrongUse(String sentence, @Nullable Throwable cause) {
    return new Stopped(ExitCode.USAGE, sentence, cause);
  }

  int exit() {
    return exit;
  }
}
