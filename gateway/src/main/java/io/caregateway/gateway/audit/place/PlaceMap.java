package io.caregateway.gateway.audit.place;

import java.util.List;
import java.util.Set;

/**
 * Spots on a drawing of Great Britain and Northern Ireland.
 *
 * @param dots the largest first, so that small ones lie on top
 * @param beyond how many spots are off the drawing
 */
public record PlaceMap(List<Dot> dots, List<Label> towns, long beyond) {

  private static final double SMALLEST = 4;
  private static final double LARGEST = 18;

  /** A radius from which on the number finds room inside. */
  private static final double ROOMY = 9;

  /** Few enough that no two names meet, by the side on which each has room. */
  private static final Set<String> NAMED_AT_THE_LEFT =
      Set.of("Belfast", "Cardiff", "Glasgow", "Norwich");

  private static final Set<String> NAMED_AT_THE_RIGHT =
      Set.of(
          "Aberdeen",
          "Birmingham",
          "Bristol",
          "Edinburgh",
          "Inverness",
          "London",
          "Manchester",
          "Newcastle",
          "Plymouth");

  public PlaceMap {
    dots = List.copyOf(dots);
    towns = List.copyOf(towns);
  }

  /** A spot; its area says how many signed on there. */
  public record Dot(double x, double y, double radius, long number, String words) {

    public boolean roomy() {
      return radius >= ROOMY;
    }
  }

  /**
   * A town by its name.
   *
   * @param left whether the name stands at its left
   */
  public record Label(double x, double y, String name, boolean left) {

    static Label of(Town town) {
      return new Label(
          Britain.x(town.middle()),
          Britain.y(town.middle()),
          town.name(),
          NAMED_AT_THE_LEFT.contains(town.name()));
    }
  }

  /**
   * @param spots the most used first
   */
  public static PlaceMap of(List<Spot> spots) {
    long most = spots.stream().mapToLong(Spot::signOns).max().orElse(1);
    List<Dot> dots =
        spots.stream()
            .filter(spot -> Britain.holds(spot.point()))
            .map(spot -> dot(spot, most))
            .toList();
    List<Label> towns =
        Town.ALL.stream()
            .filter(
                town ->
                    NAMED_AT_THE_LEFT.contains(town.name())
                        || NAMED_AT_THE_RIGHT.contains(town.name()))
            .map(Label::of)
            .toList();
    return new PlaceMap(dots, towns, spots.size() - dots.size());
  }

  private static Dot dot(Spot spot, long most) {
    double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) spot.signOns() / most);
    return new Dot(
        Britain.x(spot.point()),
        Britain.y(spot.point()),
        Math.round(radius * 10) / 10.0,
        spot.signOns(),
        spot.name() + ": " + spot.signOns());
  }

  /** The coasts, as the path of a drawing. */
  public String coasts() {
    return Britain.COASTS;
  }

  public int width() {
    return Britain.WIDTH;
  }

  public int height() {
    return Britain.HEIGHT;
  }
}
