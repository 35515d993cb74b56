package io.caregateway.bench.cases;

import io.caregateway.bench.cases.Intakes.Entrant;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.subject.Subject;
import java.util.List;
import java.util.Locale;

/** Gives a subject one new practice after the other, until its JIT compiler is nearly idle. */
public record WarmUp(Site site, Samples samples) {

  /** How many practices a subject is given at most. */
  public static final int TURNS = 6;

  /**
   * Notes what was reached.
   *
   * @param surgeries that are all new, {@link #TURNS} and those to be measured
   * @return the subject with the latter
   */
  public Entrant warm(Subject subject, List<Surgery> surgeries) throws Exception {
    System.out.println("Warming up " + subject.name());
    Entrant entrant = new Entrant(subject, surgeries.subList(0, TURNS));
    Warmth reached =
        Warmth.after(
            TURNS,
            turn -> {
              Samples taken = new Samples();
              new Intakes(site, taken, Intakes.ALL, null).round(List.of(entrant), turn);
              return taken.all();
            });
    samples.note(
        String.format(
            Locale.UK,
            "warm-up, %s: %s of %,d patients",
            subject.name(),
            reached,
            surgeries.get(0).size()));
    return new Entrant(subject, surgeries.subList(TURNS, surgeries.size()));
  }
}
