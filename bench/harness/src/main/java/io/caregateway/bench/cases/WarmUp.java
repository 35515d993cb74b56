package io.caregateway.bench.cases;

import io.caregateway.bench.cases.Intakes.Entrant;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.site.Use;
import io.caregateway.bench.subject.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Gives a subject one new practice after the other, until its JIT compiler is nearly idle. */
public record WarmUp(Site site, Samples samples) {

  /** How many practices a subject is given at most. */
  public static final int TURNS = 6;

  /** Compilation's share of what the subject's process uses in a turn. */
  private static final double WARM = 0.05;

  /** No turn begins later: a slow subject takes minutes for one. */
  private static final Duration LONGEST = Duration.ofMinutes(6);

  /**
   * Notes what was reached.
   *
   * @param surgeries that are all new, {@link #TURNS} and those to be measured
   * @return the subject with the latter
   */
  public Entrant warm(Subject subject, List<Surgery> surgeries) throws Exception {
    System.out.println("Warming up " + subject.name());
    Entrant entrant = new Entrant(subject, surgeries.subList(0, TURNS));
    long end = System.nanoTime() + LONGEST.toNanos();
    int turns = 0;
    double share = 1;
    // a turn that failed has no share, and warms nobody up
    while (!(share <= WARM) && turns < TURNS && System.nanoTime() < end) {
      Samples turn = new Samples();
      new Intakes(site, turn, Intakes.ALL, null).round(List.of(entrant), ++turns);
      share = sum(turn, Use::compiled) / sum(turn, Use::own);
    }
    samples.note(
        String.format(
            Locale.UK,
            "warm-up, %s: %s after %d turns of %,d patients, %.0f %% of the last in the compiler",
            subject.name(),
            share <= WARM ? "warm" : "not warm",
            turns,
            surgeries.get(0).size(),
            share * 100));
    return new Entrant(subject, surgeries.subList(TURNS, surgeries.size()));
  }

  private static double sum(Samples turn, ToDoubleFunction<Use> of) {
    return turn.all().stream().map(Sample::use).filter(use -> use.own() > 0).mapToDouble(of).sum();
  }
}
