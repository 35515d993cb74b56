package io.caregateway.gateway.audit.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A town by which places are told and found; its middle to a hundredth of a degree. */
public record Town(String name, Point middle) {

  /** Farther away than this, a town's name says little. */
  private static final double NEAR_KM = 60;

  /** Within this, one is there. */
  private static final double THERE_KM = 5;

  public static final List<Town> ALL =
      List.of(
          town("Aberdeen", 57.15, -2.10),
          town("Aberystwyth", 52.42, -4.08),
          town("Bangor", 53.23, -4.13),
          town("Belfast", 54.60, -5.93),
          town("Birmingham", 52.48, -1.90),
          town("Brighton", 50.83, -0.14),
          town("Bristol", 51.45, -2.59),
          town("Cambridge", 52.21, 0.12),
          town("Cardiff", 51.48, -3.18),
          town("Carlisle", 54.89, -2.93),
          town("Dover", 51.13, 1.31),
          town("Dundee", 56.46, -2.97),
          town("Edinburgh", 55.95, -3.19),
          town("Exeter", 50.72, -3.53),
          town("Glasgow", 55.86, -4.25),
          town("Hull", 53.74, -0.33),
          town("Inverness", 57.48, -4.22),
          town("Ipswich", 52.06, 1.16),
          town("Leeds", 53.80, -1.55),
          town("Leicester", 52.64, -1.13),
          town("Lincoln", 53.23, -0.54),
          town("Liverpool", 53.41, -2.98),
          town("London", 51.51, -0.13),
          town("Manchester", 53.48, -2.24),
          town("Newcastle", 54.98, -1.61),
          town("Norwich", 52.63, 1.30),
          town("Nottingham", 52.95, -1.15),
          town("Oxford", 51.75, -1.26),
          town("Penzance", 50.12, -5.54),
          town("Plymouth", 50.38, -4.14),
          town("Sheffield", 53.38, -1.47),
          town("Shrewsbury", 52.71, -2.75),
          town("Southampton", 50.90, -1.40),
          town("Stoke-on-Trent", 53.00, -2.18),
          town("York", 53.96, -1.08));

  private static Town town(String name, double latitude, double longitude) {
    return new Town(name, new Point(latitude, longitude));
  }

  /** The one of this name, in any case. */
  public static Optional<Town> named(String name) {
    return ALL.stream().filter(town -> town.name.equalsIgnoreCase(name.strip())).findFirst();
  }

  /** A place as people say it: {@code Leeds}, {@code 12 km from Leeds}; empty far from them all. */
  public static Optional<String> describe(Point point) {
    return ALL.stream()
        .min(Comparator.comparingDouble(town -> town.middle.kilometresTo(point)))
        .filter(town -> town.middle.kilometresTo(point) <= NEAR_KM)
        .map(
            town -> {
              double away = town.middle.kilometresTo(point);
              return away <= THERE_KM ? town.name : Math.round(away) + " km from " + town.name;
            });
  }
}
