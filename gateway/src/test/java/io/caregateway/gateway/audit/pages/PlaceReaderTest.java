package io.caregateway.gateway.audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.audit.place.PlaceRule;
import io.caregateway.gateway.pages.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {

  private final PlaceReader reader = new PlaceReader();

  @ParameterizedTest
  @CsvSource({
    "KNOWN, known",
    "UNKNOWN, not known",
    "GPS, told by the device’s own receiver (GPS)",
    "NETWORK, told by the browser or system",
    "SITE, told by the settings of the workstation"
  })
  void readsWhatIsAsked(String choice, String inWords) {
    PlaceRule rule = read(Map.of("place", choice));

    assertThat(rule).isNotNull().extracting(PlaceRule::inWords).isEqualTo(inWords);
  }

  @ParameterizedTest
  @CsvSource({
    "leeds, , within 25 km of Leeds",
    "Stoke-on-Trent, 9999, 'within 9,999 km of Stoke-on-Trent'",
    "'53.80, -1.55', 1, 'within 1 km of 53.80, -1.55'",
    "'-90 180', 1, within 1 km of -90 180"
  })
  void readsTownsAndCoordinates(String near, @Nullable String within, String inWords) {
    PlaceRule rule =
        read(Map.of("place", "NEAR", "near", near, "within", within == null ? "" : within));

    assertThat(rule).isNotNull().extracting(PlaceRule::inWords).isEqualTo(inWords);
  }

  @ParameterizedTest
  @CsvSource({
    "Nowhere, 5, near",
    "'91, 0', 5, near",
    "'0, 181', 5, near",
    "Leeds, 0, within",
    "Leeds, 10000, within",
    "Leeds, far, within"
  })
  void saysWhatIsWrong(String near, String within, String field) {
    assertThat(read(Map.of("place", "NEAR", "near", near, "within", within))).isNull();
    assertThat(reader.problems()).extracting(Problem::field).containsExactly(field);
  }

  @Test
  void whoeverNamesATownMeansIt() {
    PlaceRule rule = read(Map.of("near", "Leeds"));

    assertThat(rule).isNotNull().extracting(PlaceRule::inWords).isEqualTo("within 25 km of Leeds");
  }

  @Test
  void asksNothingOfAChoiceThatItDoesNotKnow() {
    assertThat(read(Map.of("place", "ELSEWHERE", "near", "Leeds"))).isNull();
    assertThat(reader.problems()).isEmpty();
  }

  private @Nullable PlaceRule read(Map<String, String> typed) {
    return reader.read(AuditForm.read(typed));
  }
}
