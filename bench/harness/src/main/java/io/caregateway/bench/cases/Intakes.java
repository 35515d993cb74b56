package io.caregateway.bench.cases;

import io.caregateway.bench.limits.Limit;
import io.caregateway.bench.limits.Limit.Rate;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Meter;
import io.caregateway.bench.site.Recording;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.site.Use;
import io.caregateway.bench.subject.Lost;
import io.caregateway.bench.subject.Subject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice comes in, comes in again as it was, and comes in again with one in a hundred changed.
 * The subjects take turns at each, every time with a practice that they have not seen before.
 *
 * @param works which of {@link #ALL} count
 * @param recordings folder for JFR of the first subject; null for none
 */
public record Intakes(Site site, Samples samples, List<String> works, @Nullable Path recordings) {

  public static final String LOAD = "load";
  public static final String UNCHANGED = "unchanged";
  public static final String CHANGED = "changed";
  public static final List<String> ALL = List.of(LOAD, UNCHANGED, CHANGED);

  private static final int ONE_PER_CENT = 100;
  private static final String LIMITS = "limits";

  /** Who is measured, and the practices that it is given, the first of them for practice. */
  public record Entrant(Subject subject, List<Surgery> surgeries) {}

  public void warm(List<Entrant> entrants) throws Exception {
    Samples thrownAway = new Samples();
    System.out.println("Warming up");
    new Intakes(site, thrownAway, ALL, null).round(entrants, 0);
  }

  public void measure(List<Entrant> entrants, List<Limit> limits, int repeats) throws Exception {
    for (int repeat = 1; repeat <= repeats; repeat++) {
      System.out.printf("Round %d of %d%n", repeat, repeats);
      for (Limit limit : limits) {
        Rate rate = limit.measure();
        samples.add(
            Sample.done(LIMITS, limit.name(), repeat, rate.things(), rate.seconds(), Use.UNKNOWN));
      }
      round(entrants, repeat);
    }
  }

  private void round(List<Entrant> entrants, int repeat) throws Exception {
    for (String work : ALL) {
      for (Entrant entrant : entrants) {
        Surgery surgery = entrant.surgeries().get(repeat);
        Sample sample = sample(work, entrant.subject(), surgery, repeat);
        if (works.contains(work) || sample.failure() != null) {
          samples.add(sample);
        }
      }
    }
    for (Entrant entrant : entrants) {
      site.secure().withdraw(entrant.surgeries().get(repeat));
      site.plain().withdraw(entrant.surgeries().get(repeat));
    }
  }

  private Sample sample(String work, Subject subject, Surgery surgery, int repeat)
      throws Exception {
    int changed =
        switch (work) {
          case LOAD -> surgery.size();
          case UNCHANGED -> 0;
          default -> surgery.change(ONE_PER_CENT);
        };
    subject.prepare(surgery);
    Meter meter = Meter.start(subject.pid(), site.postgres().pid());
    try {
      double seconds = recorded(work, subject, surgery, changed, repeat);
      return Sample.done(work, subject.name(), repeat, surgery.size(), seconds, meter.stop());
    } catch (Lost lost) {
      return Sample.failed(work, subject.name(), repeat, String.valueOf(lost.getMessage()));
    }
  }

  private double recorded(String work, Subject subject, Surgery surgery, int changed, int repeat)
      throws Exception {
    if (recordings == null) {
      return subject.take(surgery, changed);
    }
    Path file = recordings.resolve("%s-%s-%d.jfr".formatted(subject.name(), work, repeat));
    try (Recording recording = Recording.start(subject.pid(), file)) {
      return subject.take(surgery, changed);
    }
  }
}
