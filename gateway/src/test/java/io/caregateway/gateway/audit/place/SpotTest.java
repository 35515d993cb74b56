package io.caregateway.gateway.audit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpotTest {

  private static final Place LEEDS = place(53.80, -1.55);

  @Test
  void takesPlacesCloseToEachOtherTogether() {
    List<Spot> spots =
        Spot.of(
            List.of(
                entry(1, "tom", place(51.51, -0.13)),
                entry(2, "tom", LEEDS),
                entry(5, "priya", place(53.82, -1.53)),
                entry(3, "tom", LEEDS),
                entry(4, "tom", Place.NONE)));

    assertThat(spots).extracting(Spot::name).containsExactly("Leeds", "London");
    Spot leeds = spots.get(0);
    assertThat(leeds.signOns()).isEqualTo(3);
    assertThat(leeds.people()).isEqualTo(2);
    assertThat(leeds.last().toEpochSecond()).isEqualTo(5);
    assertThat(leeds.point().latitude()).isCloseTo(53.8067, within(0.001));
    assertThat(leeds.coordinates()).isEqualTo("53.81, -1.54");
  }

  @Test
  void drawsTheMostUsedAsTheLargestAndTellsWhatIsOffTheMap() {
    PlaceMap map =
        PlaceMap.of(
            Spot.of(
                List.of(
                    entry(1, "tom", LEEDS),
                    entry(2, "tom", LEEDS),
                    entry(3, "tom", LEEDS),
                    entry(4, "tom", LEEDS),
                    entry(5, "tom", place(51.51, -0.13)),
                    entry(6, "tom", place(48.86, 2.35)))));

    assertThat(map.dots()).extracting(PlaceMap.Dot::number).containsExactly(4L, 1L);
    assertThat(map.dots()).extracting(PlaceMap.Dot::radius).containsExactly(18.0, 11.0);
    assertThat(map.beyond()).isEqualTo(1);
  }

  @Test
  void northIsAboveAndEastIsRight() {
    Point leeds = Point.of(LEEDS).orElseThrow();
    Point inverness = Town.named("Inverness").orElseThrow().middle();
    Point norwich = Town.named("Norwich").orElseThrow().middle();

    assertThat(Britain.y(inverness)).isLessThan(Britain.y(leeds));
    assertThat(Britain.x(norwich)).isGreaterThan(Britain.x(leeds));
    assertThat(Town.ALL).allMatch(town -> Britain.holds(town.middle()));
    assertThat(Britain.holds(new Point(48.86, 2.35))).isFalse();
  }

  private static Entry entry(long second, String who, Place place) {
    Instant at = Instant.ofEpochSecond(second);
    Actor actor = new Actor(Actor.Kind.PERSON, who, null, null, null, "saml");
    return new Entry(
        second,
        at,
        at.atOffset(ZoneOffset.UTC),
        AuditRecord.done(Act.SIGN_ON, actor, Origin.internal("1").at(place)));
  }

  private static Place place(double latitude, double longitude) {
    return new Place(latitude, longitude, 20.0, Source.GPS, Instant.EPOCH);
  }
}
