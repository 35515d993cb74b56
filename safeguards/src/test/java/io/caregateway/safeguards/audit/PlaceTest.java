package io.caregateway.safeguards.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.FeedJson;
import io.caregateway.safeguards.audit.Place.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  private static final Instant AT = Instant.parse("2026-11-02T09:30:00Z");

  @Test
  void comesBackOutOfARecordAsItWasWritten() {
    Place place = new Place(52.2053, 0.1218, 25.0, Source.NETWORK, AT);
    Origin origin = new Origin("203.0.113.7", "Surgery PC 4", "q1", "c1").at(place);
    assertThat(FeedJson.read(FeedJson.write(origin), Origin.class)).isEqualTo(origin);
  }

  @Test
  void isMissingInARecordFromBeforePlacesWereKept() {
    byte[] older = "{\"address\":\"203.0.113.7\",\"correlationId\":\"c1\"}".getBytes(UTF_8);
    assertThat(FeedJson.read(older, Origin.class))
        .isEqualTo(new Origin("203.0.113.7", null, null, "c1"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "90.1,0,1,NETWORK",
        "0,-180.1,1,GPS",
        "NaN,0,1,GPS",
        "-,0,1,NETWORK",
        "0,-,1,NETWORK",
        "0,0,-1,NETWORK",
        "0,0,Infinity,NETWORK",
        "0,0,1,NONE"
      })
  void isSomewhereOnEarthOrNowhere(
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Double accuracy,
      Source source) {
    assertThatThrownBy(() -> new Place(latitude, longitude, accuracy, source, AT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasATime() {
    assertThatThrownBy(() -> new Place(0.0, 0.0, 1.0, Source.GPS, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsNoCoordinates() {
    assertThat(new Place(52.2053, 0.1218, 25.0, Source.GPS, AT).toString()).doesNotContain("52");
  }
}
