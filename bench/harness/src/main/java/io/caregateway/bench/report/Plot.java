package io.caregateway.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars of the medians on a logarithmic scale, with a line from the least to the most, as SVG. */
public final class Plot {

  private static final int LEFT = 230;
  private static final int WIDTH = 700;
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int DECADES = 6;
  private static final List<String> COLOURS =
      List.of("#005eb8", "#ae2573", "#768692", "#007f3b", "#ed8b00");

  private Plot() {}

  public static String svg(Samples samples) {
    List<String> drawn = new ArrayList<>();
    List<String> known = new ArrayList<>();
    int y = ROW;
    for (String work : samples.works()) {
      for (String subject : samples.subjects(work)) {
        if (!known.contains(subject)) {
          known.add(subject);
        }
        String colour = COLOURS.get(known.indexOf(subject) % COLOURS.size());
        drawn.add(Svg.text(8, y + BAR - 3, work + ", " + subject));
        Spread rate = samples.rate(work, subject).orElse(null);
        drawn.add(rate == null ? Svg.text(LEFT, y + BAR - 3, "failed") : bar(rate, y, colour));
        y += ROW;
      }
    }
    int height = y + ROW;
    for (int decade = 0; decade <= DECADES; decade++) {
      int x = LEFT + WIDTH * decade / DECADES;
      drawn.add(0, Svg.line(x, ROW - 6, x, y));
      drawn.add(Svg.text(x - 4, height - 8, "1e" + decade));
    }
    String title = "per second, median and least to most, logarithmic";
    return Svg.page(LEFT + WIDTH + 90, height, title, drawn);
  }

  private static String bar(Spread rate, int y, String colour) {
    int middle = y + BAR / 2;
    return """
    <rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>
    <path d="M%d %dH%d" stroke="#212b32" stroke-width="2"/>
    %s"""
        .formatted(
            LEFT,
            y,
            x(rate.median()) - LEFT,
            BAR,
            colour,
            x(rate.least()),
            middle,
            x(rate.most()),
            Svg.text(
                x(rate.most()) + 6, y + BAR - 3, String.format(Locale.UK, "%,.0f", rate.median())));
  }

  private static int x(double rate) {
    return LEFT + (int) (Math.log10(Math.max(1, rate)) / DECADES * WIDTH);
  }
}
