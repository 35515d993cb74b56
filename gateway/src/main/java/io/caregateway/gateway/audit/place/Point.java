package io.caregateway.gateway.audit.place;

import io.caregateway.safeguards.audit.Place;
import java.util.Optional;

/**
 * A point on earth.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
public record Point(double latitude, double longitude) {

  /** Mean radius of the earth (IUGG). */
  private static final double RADIUS_KM = 6371.0088;

  /** Where somebody was; empty where that is not known. */
  public static Optional<Point> of(Place place) {
    return place.latitude() == null || place.longitude() == null
        ? Optional.empty()
        : Optional.of(new Point(place.latitude(), place.longitude()));
  }

  /** Along the great circle, by the haversine formula, on a sphere: right to half a per cent. */
  public double kilometresTo(Point other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double square =
        haversine(north)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * haversine(east);
    return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
  }

  private static double haversine(double angle) {
    return Math.pow(Math.sin(angle / 2), 2);
  }

  /** Tells no coordinates: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a point";
  }
}
