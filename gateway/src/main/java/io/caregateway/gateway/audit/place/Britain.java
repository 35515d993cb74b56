package io.caregateway.gateway.audit.place;

import java.util.Locale;

/**
 * A drawing of Great Britain and Northern Ireland, by coordinates read off by eye to a twentieth of
 * a degree: enough to see where a point lies, and nothing to measure by. One degree of latitude is
 * 50 units, one of longitude as much less as it is shorter at 54.5 degrees north.
 */
final class Britain {

  static final int WIDTH = 308;
  static final int HEIGHT = 455;

  private static final double WEST = -8.6;
  private static final double NORTH = 58.9;
  private static final double UNITS = 50;
  private static final double SHORTER = Math.cos(Math.toRadians(54.5));

  /** Longitude and latitude in turn, clockwise from Land's End. */
  private static final double[] GREAT_BRITAIN = {
    -5.70, 50.10, -5.20, 49.97, -4.75, 50.30, -4.10, 50.35, -3.65, 50.20, -3.40, 50.60, -2.95,
    50.70, -2.45, 50.55, -1.95, 50.60, -1.30, 50.80, -0.75, 50.75, 0.25, 50.75, 0.95, 50.90, 1.40,
    51.15, 1.40, 51.35, 0.70, 51.45, 0.90, 51.60, 1.30, 51.85, 1.60, 52.10, 1.75, 52.50, 1.65,
    52.75, 1.30, 52.95, 0.50, 52.95, 0.25, 52.80, 0.05, 52.90, 0.35, 53.15, 0.10, 53.55, -0.10,
    53.65, 0.10, 53.60, -0.20, 54.00, -0.10, 54.10, -0.40, 54.30, -0.60, 54.50, -1.15, 54.65, -1.40,
    55.00, -1.60, 55.50, -2.00, 55.80, -2.50, 56.00, -3.30, 55.98, -3.75, 56.05, -3.20, 56.10,
    -2.60, 56.30, -3.00, 56.45, -2.50, 56.60, -2.05, 57.15, -1.80, 57.50, -2.00, 57.70, -3.30,
    57.70, -4.15, 57.52, -3.80, 57.85, -4.05, 57.95, -3.10, 58.40, -3.05, 58.65, -4.00, 58.57,
    -5.00, 58.62, -5.30, 58.25, -5.80, 57.85, -5.60, 57.35, -5.65, 57.05, -6.20, 56.70, -5.50,
    56.45, -5.65, 56.00, -5.75, 55.30, -5.40, 55.75, -4.85, 55.95, -4.70, 55.50, -5.10, 54.90,
    -4.90, 54.65, -4.40, 54.70, -3.60, 54.90, -3.05, 54.97, -3.60, 54.50, -3.20, 54.10, -2.85,
    54.15, -3.05, 53.80, -3.00, 53.45, -3.30, 53.35, -4.05, 53.25, -4.35, 53.42, -4.65, 53.30,
    -4.35, 53.10, -4.75, 52.80, -4.10, 52.90, -4.05, 52.50, -4.10, 52.35, -4.80, 52.10, -5.25,
    51.90, -5.00, 51.62, -4.30, 51.70, -4.00, 51.57, -3.50, 51.40, -3.10, 51.42, -2.70, 51.60,
    -2.98, 51.30, -3.75, 51.23, -4.20, 51.15, -4.50, 50.95, -4.95, 50.60, -5.35, 50.25
  };

  private static final double[] NORTHERN_IRELAND = {
    -5.45, 54.40, -5.60, 54.65, -5.90, 54.65, -5.70, 54.80, -6.10, 55.20, -6.90, 55.20, -7.30,
    55.05, -7.50, 54.75, -8.10, 54.45, -7.60, 54.15, -7.20, 54.25, -6.60, 54.05, -6.10, 54.05
  };

  static final String COASTS = path(GREAT_BRITAIN) + path(NORTHERN_IRELAND);

  private Britain() {}

  static double x(Point point) {
    return rounded((point.longitude() - WEST) * SHORTER * UNITS);
  }

  static double y(Point point) {
    return rounded((NORTH - point.latitude()) * UNITS);
  }

  /** Whether a point is on the drawing. */
  static boolean holds(Point point) {
    return x(point) >= 0 && x(point) <= WIDTH && y(point) >= 0 && y(point) <= HEIGHT;
  }

  private static String path(double[] coast) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < coast.length; i += 2) {
      Point corner = new Point(coast[i + 1], coast[i]);
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(corner), y(corner)));
    }
    return path.append('Z').toString();
  }

  private static double rounded(double units) {
    return Math.round(units * 10) / 10.0;
  }
}
