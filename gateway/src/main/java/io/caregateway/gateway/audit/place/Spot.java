package io.caregateway.gateway.audit.place;

import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Place;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where people signed on, places close to each other taken together.
 *
 * @param point their middle
 * @param people how many different ones
 * @param last the newest of them, by the practice's time
 */
public record Spot(Point point, long signOns, long people, OffsetDateTime last) {

  /** Places in one field of so many degrees are one spot: about 11 km by 7 in England. */
  private static final double FIELD = 0.1;

  /** The most used first. Entries without a place count nowhere. */
  public static List<Spot> of(List<Entry> signOns) {
    Map<List<Long>, List<Entry>> fields = new LinkedHashMap<>();
    for (Entry entry : signOns) {
      Point.of(place(entry))
          .ifPresent(
              point ->
                  fields
                      .computeIfAbsent(
                          List.of(
                              Math.round(point.latitude() / FIELD),
                              Math.round(point.longitude() / FIELD)),
                          any -> new ArrayList<>())
                      .add(entry));
    }
    return fields.values().stream()
        .map(Spot::spot)
        .sorted(Comparator.comparingLong(Spot::signOns).reversed())
        .toList();
  }

  private static Spot spot(List<Entry> there) {
    List<Point> points = there.stream().map(entry -> Point.of(place(entry)).orElseThrow()).toList();
    return new Spot(
        new Point(
            points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
            points.stream().mapToDouble(Point::longitude).average().orElseThrow()),
        there.size(),
        there.stream().map(entry -> entry.act().actor().id()).distinct().count(),
        there.stream().map(Entry::local).max(Comparator.naturalOrder()).orElseThrow());
  }

  private static Place place(Entry entry) {
    Place place = entry.act().origin().place();
    return place == null ? Place.NONE : place;
  }

  /** As people say it; in numbers far from every town that is known. */
  public String name() {
    return Town.describe(point).orElse("Far from the towns on the map");
  }

  /** To a hundredth of a degree: as fine as the spot itself. */
  public String coordinates() {
    return String.format(Locale.UK, "%.2f, %.2f", point.latitude(), point.longitude());
  }
}
