package io.caregateway.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All that was measured, in its order. */
public final class Samples {

  private final List<Sample> all = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Keeps it, and says so at once. */
  public void add(Sample sample) {
    all.add(sample);
    System.out.printf(
        "  %-12s %-18s %d: %s%n", sample.work(), sample.subject(), sample.repeat(), told(sample));
  }

  /** Keeps what is to be known of the samples, and says so at once. */
  public void note(String line) {
    notes.add(line);
    System.out.println(line);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  private static String told(Sample sample) {
    if (sample.failure() != null) {
      return "FAILED, " + sample.failure();
    }
    return sample.work().equals(Sample.DELAY)
        ? String.format(Locale.UK, "%.3f s", sample.seconds())
        : String.format(
            Locale.UK,
            "%,.0f/s (%,d in %.2f s)",
            sample.perSecond(),
            sample.things(),
            sample.seconds());
  }

  public List<Sample> all() {
    return List.copyOf(all);
  }

  /** Those done in full, of all kinds of work that begin like this. */
  public List<Sample> whole(String works) {
    return all.stream().filter(s -> s.work().startsWith(works) && s.failure() == null).toList();
  }

  /** The kinds of work with a rate, in the order in which they were first done. */
  public List<String> works() {
    return all.stream()
        .map(Sample::work)
        .filter(work -> !work.equals(Sample.DELAY))
        .distinct()
        .toList();
  }

  /** The seconds that a subject took, shortest first. */
  public double[] seconds(String work, String subject) {
    return all.stream()
        .filter(s -> s.work().equals(work) && s.subject().equals(subject) && s.failure() == null)
        .mapToDouble(Sample::seconds)
        .sorted()
        .toArray();
  }

  public List<String> subjects(String work) {
    return all.stream().filter(s -> s.work().equals(work)).map(Sample::subject).distinct().toList();
  }

  /** Empty when there is none, or when one of them failed: then no other counts either. */
  public Optional<Spread> spread(String work, String subject, ToDoubleFunction<Sample> of) {
    List<Sample> found =
        all.stream().filter(s -> s.work().equals(work) && s.subject().equals(subject)).toList();
    return found.isEmpty() || found.stream().anyMatch(s -> s.failure() != null)
        ? Optional.empty()
        : Optional.of(Spread.of(found.stream().mapToDouble(of).toArray()));
  }

  public Optional<Spread> rate(String work, String subject) {
    return spread(work, subject, Sample::perSecond);
  }
}
