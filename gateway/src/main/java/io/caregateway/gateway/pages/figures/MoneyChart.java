package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.core.billing.report.Report.Point;
import io.caregateway.feed.Money;
import io.caregateway.gateway.pages.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Amounts over time as bars, the oldest at the left; what is less than nothing hangs below the
 * line.
 *
 * @param of what is drawn
 * @param most in words, at the top of the drawing
 * @param zero how far down the line of nothing is
 */
public record MoneyChart(String of, List<Bar> bars, String most, double zero) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
  private static final DateTimeFormatter WHOLE_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /** In the units of the drawing, which is 360 wide and 140 high. */
  private static final double LEFT = 45;

  private static final double WIDTH = 310;
  private static final double TOP = 15;
  private static final double TALLEST = 100;
  private static final int LABELS = 6;

  public MoneyChart {
    bars = List.copyOf(bars);
  }

  /**
   * One day or month.
   *
   * @param name of it, in words
   * @param label under the bar; empty where there is no room
   */
  public record Bar(
      String name, String label, Money amount, double x, double y, double width, double height) {

    public double middle() {
      return x + width / 2;
    }
  }

  static MoneyChart of(Drawn drawn, Words words) {
    List<Point> points = drawn.points();
    long most = Math.max(0, points.stream().mapToLong(one -> one.amount().pence()).max().orElse(0));
    long least =
        Math.min(0, points.stream().mapToLong(one -> one.amount().pence()).min().orElse(0));
    double scale = TALLEST / Math.max(1, most - least);
    double zero = TOP + most * scale;
    double step = WIDTH / Math.max(1, points.size());
    int between = Math.max(1, (points.size() + LABELS - 1) / LABELS);
    List<Bar> bars = new ArrayList<>();
    for (Point point : points) {
      int at = bars.size();
      double height = Math.abs(point.amount().pence()) * scale;
      bars.add(
          new Bar(
              drawn.monthly() ? WHOLE_MONTH.format(point.first()) : words.day(point.first()),
              at % between == 0 ? label(drawn, point.first()) : "",
              point.amount(),
              rounded(LEFT + at * step),
              rounded(point.amount().pence() < 0 ? zero : zero - height),
              rounded(step * 0.8),
              rounded(height)));
    }
    return new MoneyChart(drawn.of(), bars, words.pounds(new Money(most)), rounded(zero));
  }

  /** Whether there is anything to see. */
  public boolean any() {
    return bars.stream().anyMatch(bar -> bar.amount().pence() != 0);
  }

  private static String label(Drawn drawn, LocalDate first) {
    return (drawn.monthly() ? MONTH : DAY).format(first);
  }

  private static double rounded(double number) {
    return Math.round(10 * number) / 10.0;
  }
}
