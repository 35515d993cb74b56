package io.caregateway.safeguards.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was when they signed on, as far as they let us know.
 *
 * @param latitude degrees north, WGS 84, -90 to 90; null where it is not known
 * @param longitude degrees east, -180 to 180; null where it is not known
 * @param accuracyMetres radius of the circle that they are in with 95 % (W3C Geolocation, 4.2)
 * @param at when the position was found
 */
public record Place(
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Double accuracyMetres,
    Source source,
    @Nullable Instant at) {

  /** Who says so. */
  public enum Source {
    /** A receiver of the device's own. */
    GPS,
    /** The location service of a browser or system, which does not tell how it found out. */
    NETWORK,
    /** The settings of a card client that stays where it is. */
    SITE,
    /** Nobody: it was not asked, not given, or not to be found. */
    NONE
  }

  /** Not known. */
  public static final Place NONE = new Place(null, null, null, Source.NONE, null);

  /**
   * @throws IllegalArgumentException when the numbers are no place on earth, or do not go together
   */
  public Place {
    boolean some = latitude != null || longitude != null || accuracyMetres != null || at != null;
    if (source == Source.NONE ? some : !within(latitude, 90) || !within(longitude, 180)) {
      throw new IllegalArgumentException(
          "A place has a latitude of -90 to 90 and a longitude of -180 to 180, or source NONE and"
              + " nothing else.");
    }
    if (source != Source.NONE && at == null) {
      throw new IllegalArgumentException("A place has the time at which it was found.");
    }
    if (accuracyMetres != null && !(accuracyMetres >= 0 && Double.isFinite(accuracyMetres))) {
      throw new IllegalArgumentException("The accuracy of a place is 0 metres or more.");
    }
  }

  private static boolean within(@Nullable Double degrees, double most) {
    return degrees != null && Math.abs(degrees) <= most;
  }

  /** Tells no coordinates: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a place by " + source;
  }
}
