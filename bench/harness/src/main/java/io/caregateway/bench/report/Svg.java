package io.caregateway.bench.report;

import java.util.List;

/** What drawings have alike. */
final class Svg {

  private Svg() {}

  static String page(int width, int height, String title, List<String> drawn) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
    <rect width="100%%" height="100%%" fill="#fff"/>
    <text x="8" y="16">%s</text>
    %s
    </svg>
    """
        .formatted(width, height, title, String.join("\n", drawn));
  }

  static String text(int x, int y, String said) {
    return "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, y, said);
  }

  /** One of the straight lines that a scale is made of. */
  static String line(int fromX, int fromY, int toX, int toY) {
    return "<path d=\"M%d %dL%d %d\" stroke=\"#d8dde0\"/>".formatted(fromX, fromY, toX, toY);
  }
}
