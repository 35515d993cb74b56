package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.pages.Words;
import io.caregateway.safeguards.audit.AuditSearch.DayCount;
import io.caregateway.safeguards.audit.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sign-ons of each day as bars: those that were done, and on top of them those that were refused.
 *
 * @param most of one day, at the top of the drawing
 */
public record SignOnChart(List<Bar> bars, long most) {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /** In the units of the drawing, which is 360 wide and 140 high. */
  private static final double LEFT = 30;

  private static final double WIDTH = 315;
  private static final double BASE = 115;
  private static final double TALLEST = 100;

  public SignOnChart {
    bars = List.copyOf(bars);
  }

  /**
   * One day.
   *
   * @param day in words
   * @param label under the bar; empty where there is no room
   */
  public record Bar(
      String day, String label, double x, double width, long done, long refused, long most) {

    public double doneHeight() {
      return height(done);
    }

    public double refusedHeight() {
      return height(refused);
    }

    public double doneTop() {
      return BASE - doneHeight();
    }

    public double refusedTop() {
      return doneTop() - refusedHeight();
    }

    public double middle() {
      return x + width / 2;
    }

    private double height(long number) {
      return Math.round(10 * TALLEST * number / most) / 10.0;
    }
  }

  /**
   * @param last the last day that is shown
   * @param days how many, the oldest at the left
   */
  static SignOnChart of(List<DayCount> counts, LocalDate last, int days, Words words) {
    List<LocalDate> shown =
        Stream.iterate(last.minusDays(days - 1L), day -> day.plusDays(1)).limit(days).toList();
    long most =
        shown.stream()
            .mapToLong(day -> number(counts, day, true) + number(counts, day, false))
            .max()
            .orElse(0);
    double step = WIDTH / days;
    int between = Math.max(1, days / 6);
    List<Bar> bars =
        Stream.iterate(0, at -> at + 1)
            .limit(days)
            .map(
                at -> {
                  LocalDate day = shown.get(at);
                  return new Bar(
                      words.day(day),
                      (days - 1 - at) % between == 0 ? SHORT.format(day) : "",
                      Math.round(10 * (LEFT + at * step)) / 10.0,
                      Math.round(10 * step * 0.8) / 10.0,
                      number(counts, day, true),
                      number(counts, day, false),
                      Math.max(1, most));
                })
            .toList();
    return new SignOnChart(bars, most);
  }

  private static long number(List<DayCount> counts, LocalDate day, boolean done) {
    return counts.stream()
        .filter(count -> count.day().equals(day))
        .filter(count -> (count.outcome() == Outcome.DONE) == done)
        .mapToLong(DayCount::number)
        .sum();
  }

  public long done() {
    return bars.stream().mapToLong(Bar::done).sum();
  }

  public long refused() {
    return bars.stream().mapToLong(Bar::refused).sum();
  }
}
