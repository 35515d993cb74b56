package io.caregateway.gateway.pages;

import io.caregateway.safeguards.audit.Place;
import java.util.Locale;
import java.util.Optional;

/** Where somebody was, in numbers. */
public final class PlaceWords {

  private PlaceWords() {}

  /** As {@code 52.2053, 0.1218, within 25 m}; empty where it is not known. */
  public static Optional<String> coordinates(Place place) {
    if (place.latitude() == null) {
      return Optional.empty();
    }
    String within =
        place.accuracyMetres() == null
            ? ""
            : String.format(Locale.UK, ", within %,.0f m", place.accuracyMetres());
    return Optional.of(
        String.format(Locale.UK, "%.4f, %.4f", place.latitude(), place.longitude()) + within);
  }
}
