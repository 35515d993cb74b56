package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.place.PlaceRule;
import io.caregateway.gateway.audit.place.Point;
import io.caregateway.gateway.audit.place.Town;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.safeguards.audit.Place.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the place. */
final class PlaceReader {

  private static final String USUAL_KM = "25";
  private static final Pattern KILOMETRES = Pattern.compile("[0-9]{1,4}");
  private static final Pattern COORDINATES =
      Pattern.compile("(-?[0-9]{1,2}(?:\\.[0-9]{1,8})?)[, ]+(-?[0-9]{1,3}(?:\\.[0-9]{1,8})?)");

  private final List<Problem> problems = new ArrayList<>();

  /** What was not understood. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * @return null where nothing is asked, or it was not understood
   */
  @Nullable PlaceRule read(AuditForm form) {
    // whoever names a place means it
    String choice = form.place().isEmpty() && !form.near().isEmpty() ? "NEAR" : form.place();
    return switch (choice) {
      case "KNOWN" -> new PlaceRule.Known(true);
      case "UNKNOWN" -> new PlaceRule.Known(false);
      case "GPS" -> new PlaceRule.By(Source.GPS);
      case "NETWORK" -> new PlaceRule.By(Source.NETWORK);
      case "SITE" -> new PlaceRule.By(Source.SITE);
      case "NEAR" -> near(form);
      default -> null;
    };
  }

  private @Nullable PlaceRule near(AuditForm form) {
    String within = form.within().isEmpty() ? USUAL_KM : form.within();
    Optional<PlaceRule.Near> found =
        Town.named(form.near())
            .map(town -> new PlaceRule.Near(town.middle(), town.name(), 0))
            .or(() -> coordinates(form.near()));
    if (found.isEmpty()) {
      problems.add(
          new Problem(
              "near",
              "Enter a latitude and a longitude, like 53.80, -1.55, or one of these towns: "
                  + Town.ALL.stream().map(Town::name).collect(Collectors.joining(", "))
                  + "."));
    }
    if (!KILOMETRES.matcher(within).matches() || Integer.parseInt(within) == 0) {
      problems.add(new Problem("within", "Enter a whole number of kilometres, from 1 to 9999."));
    }
    return problems.isEmpty()
        ? found
            .map(near -> new PlaceRule.Near(near.point(), near.name(), Integer.parseInt(within)))
            .orElseThrow()
        : null;
  }

  private static Optional<PlaceRule.Near> coordinates(String typed) {
    Matcher numbers = COORDINATES.matcher(typed);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    Point point =
        new Point(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
    return Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180
        ? Optional.of(new PlaceRule.Near(point, typed, 0))
        : Optional.empty();
  }
}
