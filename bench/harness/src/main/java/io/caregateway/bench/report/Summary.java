package io.caregateway.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a run has shown, for people: medians, and ratios where both sides are whole. */
public final class Summary {

  private static final double MILLI = 1000;
  private static final double PER_CENT = 100;
  private static final double MIB = 1 << 20;

  private final Samples samples;
  private final List<Ratio> ratios;

  /**
   * @param ratios those that are asked for
   */
  public Summary(Samples samples, List<Ratio> ratios) {
    this.samples = samples;
    this.ratios = List.copyOf(ratios);
  }

  public String text() {
    List<String> lines = new ArrayList<>(samples.notes());
    lines.add(
        "%-12s %-18s %10s %22s %11s %7s %11s %9s"
            .formatted(
                "case",
                "subject",
                "per second",
                "least to most",
                "own ms",
                "JIT %",
                "db ms",
                "RSS MB"));
    for (String work : samples.works()) {
      samples.subjects(work).forEach(subject -> lines.add(line(work, subject)));
    }
    lines.add("");
    samples.subjects(Sample.DELAY).forEach(subject -> lines.add(delay(subject)));
    ratios.stream().map(this::line).flatMap(Optional::stream).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private String delay(String subject) {
    double[] seconds = samples.seconds(Sample.DELAY, subject);
    return String.format(
        Locale.UK,
        "delay, %s: p50 %.0f ms, p99 %.0f ms, of %d changes",
        subject,
        percentile(seconds, 0.5) * MILLI,
        percentile(seconds, 0.99) * MILLI,
        seconds.length);
  }

  /** The smallest that is at least as large as so many of them. */
  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(sorted.length * share) - 1];
  }

  private String line(String work, String subject) {
    Optional<Spread> rate = samples.rate(work, subject);
    if (rate.isEmpty()) {
      return "%-12s %-18s failed".formatted(work, subject);
    }
    return String.format(
        Locale.UK,
        "%-12s %-18s %,10.0f %,10.0f to %,8.0f %11s %7s %11s %9s",
        work,
        subject,
        rate.get().median(),
        rate.get().least(),
        rate.get().most(),
        median(work, subject, "%.3f", s -> s.use().own() * MILLI / s.things()),
        median(work, subject, "%.0f", s -> s.use().compiled() / s.use().own() * PER_CENT),
        median(work, subject, "%.3f", s -> s.use().database() * MILLI / s.things()),
        median(work, subject, "%,.0f", s -> s.use().resident() / MIB));
  }

  private String median(String work, String subject, String format, ToDoubleFunction<Sample> of) {
    return samples
        .spread(work, subject, of)
        .map(Spread::median)
        .filter(value -> value > 0)
        .map(value -> String.format(Locale.UK, format, value))
        .orElse("");
  }

  private static String judged(Ratio ratio, double value) {
    return "wanted %.2f x: %s"
        .formatted(ratio.wanted(), value < ratio.wanted() ? "not met" : "met");
  }

  /** Empty where one of the sides was not measured. */
  private Optional<String> line(Ratio ratio) {
    if (!samples.subjects(ratio.work()).contains(ratio.subject())
        || !samples.subjects(ratio.toWork()).contains(ratio.toSubject())) {
      return Optional.empty();
    }
    Optional<Spread> one = samples.rate(ratio.work(), ratio.subject());
    Optional<Spread> other = samples.rate(ratio.toWork(), ratio.toSubject());
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(ratio.title() + ": no ratio, one side failed");
    }
    double value = one.get().median() / other.get().median();
    String found = "%s: %.2f x".formatted(ratio.title(), value);
    return Optional.of(ratio.wanted() == 0 ? found : found + ", " + judged(ratio, value));
  }
}
