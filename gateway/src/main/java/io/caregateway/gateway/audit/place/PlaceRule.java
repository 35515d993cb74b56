package io.caregateway.gateway.audit.place;

import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked of the place of a record. It is sealed, so records are opened to be asked. */
public sealed interface PlaceRule {

  boolean fits(@Nullable Place place);

  /** After {@code place}. */
  String inWords();

  /** Whether a place was told, by whomever. */
  record Known(boolean wanted) implements PlaceRule {

    @Override
    public boolean fits(@Nullable Place place) {
      return wanted == (place != null && place.source() != Source.NONE);
    }

    @Override
    public String inWords() {
      return wanted ? "known" : "not known";
    }
  }

  /** Who told it. */
  record By(Source source) implements PlaceRule {

    @Override
    public boolean fits(@Nullable Place place) {
      return place != null && place.source() == source;
    }

    @Override
    public String inWords() {
      return "told by " + told(source);
    }
  }

  /**
   * Within a distance.
   *
   * @param name of the point
   * @param kilometres from it to the middle of the place
   */
  record Near(Point point, String name, double kilometres) implements PlaceRule {

    @Override
    public boolean fits(@Nullable Place place) {
      return place != null
          && Point.of(place).filter(it -> it.kilometresTo(point) <= kilometres).isPresent();
    }

    @Override
    public String inWords() {
      return String.format(Locale.UK, "within %,.0f km of %s", kilometres, name);
    }
  }

  /** Who says where somebody was. */
  static String told(Source source) {
    return switch (source) {
      case GPS -> "the device’s own receiver (GPS)";
      case NETWORK -> "the browser or system";
      case SITE -> "the settings of the workstation";
      case NONE -> "nobody";
    };
  }
}
