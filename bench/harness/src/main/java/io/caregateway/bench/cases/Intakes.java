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
import io.caregateway.bench.subject.Taken;
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

  /** Of a load: until the subject itself was done, as {@link Taken#sent} says. */
  public static final String LOAD_SENT = "load-sent";

  private static final int ONE_PER_CENT = 100;
  private static final String LIMITS = "limits";

  /** Who is measured, and the practices that it is given, one in each round. */
  public record Entrant(Subject subject, List<Surgery> surgeries) {}

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

  void round(List<Entrant> entrants, int repeat) throws Exception {
    for (String work : ALL) {
      for (Entrant entrant : entrants) {
        Surgery surgery = entrant.surgeries().get(repeat - 1);
        for (Sample sample : taken(work, entrant.subject(), surgery, repeat)) {
          if (works.contains(work) || sample.failure() != null) {
            samples.add(sample);
          }
        }
      }
    }
    for (Entrant entrant : entrants) {
      site.secure().withdraw(entrant.surgeries().get(repeat - 1));
      site.plain().withdraw(entrant.surgeries().get(repeat - 1));
    }
  }

  private List<Sample> taken(String work, Subject subject, Surgery surgery, int repeat)
      throws Exception {
    List<String> told = work.equals(LOAD) ? List.of(LOAD, LOAD_SENT) : List.of(work);
    String name = subject.name();
    int changed =
        switch (work) {
          case LOAD -> surgery.size();
          case UNCHANGED -> 0;
          default -> surgery.change(ONE_PER_CENT);
        };
    subject.prepare(surgery);
    Meter meter = Meter.start(subject.pid(), site.postgres().pid());
    try {
      Taken taken = recorded(work, subject, surgery, changed, repeat);
      Use use = meter.stop();
      Sample whole = Sample.done(work, name, repeat, surgery.size(), taken.whole(), use);
      return told.stream().map(t -> t.equals(LOAD_SENT) ? sent(whole, taken) : whole).toList();
    } catch (Lost lost) {
      String why = String.valueOf(lost.getMessage());
      return told.stream().map(t -> Sample.failed(t, name, repeat, why)).toList();
    }
  }

  private static Sample sent(Sample whole, Taken taken) {
    return Sample.done(
        LOAD_SENT, whole.subject(), whole.repeat(), whole.things(), taken.sent(), Use.UNKNOWN);
  }

  private Taken recorded(String work, Subject subject, Surgery surgery, int changed, int repeat)
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
