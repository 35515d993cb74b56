package io.caregateway.gateway.audit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRuleTest {

  private static final Point LEEDS = new Point(53.80, -1.55);
  private static final Place BY_GPS = place(53.80, -1.55, Source.GPS);

  @ParameterizedTest
  @CsvSource({
    // a degree of a meridian of a sphere of 6371.0088 km is 111.195 km
    "0, 0, 1, 0, 111.195",
    "0, 0, 0, 1, 111.195",
    "60, 0, 60, 1, 55.598",
    "0, 179.5, 0, -179.5, 111.195",
    "90, 0, -90, 0, 20015.115",
    "53.80, -1.55, 53.80, -1.55, 0"
  })
  void measuresAlongTheGreatCircle(double fromN, double fromE, double toN, double toE, double km) {
    assertThat(new Point(fromN, fromE).kilometresTo(new Point(toN, toE)))
        .isCloseTo(km, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "53.80, -1.55, Leeds",
    "53.84, -1.55, Leeds",
    "53.70, -1.40, 15 km from Leeds",
    "48.86, 2.35, far"
  })
  void tellsAPlaceByTheNearestTown(double latitude, double longitude, String said) {
    assertThat(Town.describe(new Point(latitude, longitude)).orElse("far")).isEqualTo(said);
  }

  @Test
  void asksWhetherThePlaceIsKnown() {
    PlaceRule known = new PlaceRule.Known(true);
    PlaceRule unknown = new PlaceRule.Known(false);

    assertThat(known.fits(BY_GPS)).isTrue();
    assertThat(unknown.fits(BY_GPS)).isFalse();
    for (@Nullable Place none : new Place[] {Place.NONE, null}) {
      assertThat(known.fits(none)).isFalse();
      assertThat(unknown.fits(none)).isTrue();
    }
  }

  @Test
  void asksWhoToldIt() {
    assertThat(new PlaceRule.By(Source.GPS).fits(BY_GPS)).isTrue();
    assertThat(new PlaceRule.By(Source.NETWORK).fits(BY_GPS)).isFalse();
    assertThat(new PlaceRule.By(Source.GPS).fits(null)).isFalse();
  }

  @Test
  void asksHowFarItIs() {
    // 0.1 degrees north of Leeds: 11.12 km
    Place north = place(53.90, -1.55, Source.NETWORK);

    assertThat(new PlaceRule.Near(LEEDS, "Leeds", 11).fits(north)).isFalse();
    assertThat(new PlaceRule.Near(LEEDS, "Leeds", 12).fits(north)).isTrue();
    assertThat(new PlaceRule.Near(LEEDS, "Leeds", 12).fits(Place.NONE)).isFalse();
    assertThat(new PlaceRule.Near(LEEDS, "Leeds", 12).inWords()).isEqualTo("within 12 km of Leeds");
  }

  private static Place place(double latitude, double longitude, Source source) {
    return new Place(latitude, longitude, 20.0, source, Instant.EPOCH);
  }
}
