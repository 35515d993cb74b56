package io.caregateway.bench.cases;

import io.caregateway.bench.report.Sample;
import io.caregateway.bench.site.Use;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How nearly idle a subject's JIT compiler has become.
 *
 * @param share compilation's, of what the subject's process used in the last turn
 */
record Warmth(int turns, double share) {

  private static final double WARM = 0.05;

  /** No turn begins later: a slow subject takes minutes for one. */
  private static final Duration LONGEST = Duration.ofMinutes(6);

  /** Gives the subject something to do, and tells what it used. */
  interface Turn {
    List<Sample> take(int number) throws Exception;
  }

  /**
   * Takes turns until the compiler is nearly idle.
   *
   * @param most how many at most
   */
  static Warmth after(int most, Turn turn) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    Warmth reached = new Warmth(0, 1);
    while (!reached.isWarm() && reached.turns < most && System.nanoTime() < end) {
      int number = reached.turns + 1;
      List<Sample> taken = turn.take(number);
      reached = new Warmth(number, sum(taken, Use::compiled) / sum(taken, Use::own));
    }
    return reached;
  }

  /** A turn that failed has no share, and warms nobody up. */
  private boolean isWarm() {
    return share <= WARM;
  }

  private static double sum(List<Sample> turn, ToDoubleFunction<Use> of) {
    return turn.stream().map(Sample::use).filter(use -> use.own() > 0).mapToDouble(of).sum();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.UK,
        "%s, %.0f %% of the last of %d turns in the compiler, each",
        isWarm() ? "warm" : "not warm",
        share * 100,
        turns);
  }
}
