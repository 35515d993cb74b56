package io.caregateway.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Seconds over patients, both from 0 on and not logarithmic, as SVG: a straight line where the time
 * grows in proportion. A grey one goes through the first of them.
 */
public final class GrowthPlot {

  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int WIDTH = 700;
  private static final int HEIGHT = 400;
  private static final int STEPS = 4;

  private final double patients;
  private final double seconds;

  private GrowthPlot(double patients, double seconds) {
    this.patients = patients;
    this.seconds = seconds;
  }

  /**
   * @param samples at least one, done in full, the smallest first
   */
  public static String svg(List<Sample> samples) {
    double most = samples.get(samples.size() - 1).things();
    double inProportion = most / samples.get(0).perSecond();
    double longest = samples.stream().mapToDouble(Sample::seconds).max().orElse(0);
    GrowthPlot plot = new GrowthPlot(most, Math.max(inProportion, longest));
    List<String> drawn = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      plot.scale(step, drawn);
    }
    String path = "M%d %d".formatted(plot.x(0), plot.y(0));
    String proportion = path + plot.to(most, inProportion);
    drawn.add("<path d=\"%s\" stroke=\"#768692\"/>".formatted(proportion));
    for (Sample sample : samples) {
      int x = plot.x((double) sample.things());
      int y = plot.y(sample.seconds());
      String told = String.format(Locale.UK, "%,d: %.1f s", sample.things(), sample.seconds());
      drawn.add("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"#005eb8\"/>".formatted(x, y));
      drawn.add(Svg.text(x + 8, y + 16, told));
      path += plot.to((double) sample.things(), sample.seconds());
    }
    drawn.add(Svg.text(LEFT + WIDTH / 2, TOP + HEIGHT + 34, "patients"));
    drawn.add(
        "<path d=\"%s\" stroke=\"#005eb8\" fill=\"none\" stroke-width=\"2\"/>".formatted(path));
    String title = "seconds over patients; grey: in proportion to the smallest practice";
    return Svg.page(LEFT + WIDTH + 130, TOP + HEIGHT + 40, title, drawn);
  }

  private void scale(int step, List<String> drawn) {
    double part = (double) step / STEPS;
    int x = x(patients * part);
    int y = y(seconds * part);
    drawn.add(Svg.line(x, TOP, x, TOP + HEIGHT));
    drawn.add(Svg.line(LEFT, y, LEFT + WIDTH, y));
    drawn.add(
        Svg.text(x - 20, TOP + HEIGHT + 18, String.format(Locale.UK, "%,.0f", patients * part)));
    drawn.add(Svg.text(8, y + 4, String.format(Locale.UK, "%.1f s", seconds * part)));
  }

  private String to(double people, double time) {
    return " L%d %d".formatted(x(people), y(time));
  }

  private int x(double people) {
    return LEFT + (int) (people / patients * WIDTH);
  }

  private int y(double time) {
    return TOP + HEIGHT - (int) (time / seconds * HEIGHT);
  }
}
