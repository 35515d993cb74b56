package io.caregateway.gateway.audit.unusual;

import static io.caregateway.gateway.audit.unusual.SignOns.DEGREE;
import static io.caregateway.gateway.audit.unusual.SignOns.NOBODY;
import static io.caregateway.gateway.audit.unusual.SignOns.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.audit.place.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooFastTest {

  private static final long HOUR = 3600;

  /** So fast that one degree takes an hour, and not below half a degree. */
  private static final TooFast RULE = new TooFast(DEGREE, DEGREE / 2);

  @ParameterizedTest
  @CsvSource({
    // degrees apart, seconds between, marked
    "1.001, 3600, true",
    "0.999, 3600, false",
    "1, 3590, true",
    "1, 3610, false",
    "0.501, 0, true",
    "0.499, 0, false",
    "0, 0, false"
  })
  void marksWhatIsFasterThanTheSpeedThatIsUsual(double degrees, long seconds, boolean marked) {
    SignOn first = TOM.at(0, 0).after(0);
    SignOn second = TOM.at(degrees, 0).after(seconds);

    assertThat(RULE.look(second, List.of(first)).isPresent()).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "5, true", "20, false"})
  void countsFromTheNearEdgesOfBothCircles(double accuracy, boolean marked) {
    // 1.2 degrees are 133.4 km; what is usual in the hour is 111.2
    SignOn first = TOM.at(0, accuracy).after(0);
    SignOn second = TOM.at(1.2, accuracy).after(HOUR);

    assertThat(RULE.look(second, List.of(first)).isPresent()).isEqualTo(marked);
  }

  @Test
  void tellsHowFarAndFromWhere() {
    SignOns leeds = new SignOns("1", new Point(53.8, -1.55), 0, null);
    SignOns london = new SignOns("1", new Point(51.51, -0.13), 0, null);

    assertThat(new TooFast(200, 50).look(london.after(HOUR), List.of(leeds.after(0))))
        .contains(
            new Mark(Mark.Kind.TOO_FAST, "272 km from the sign-on 60 minutes before (Leeds)"));
  }

  @Test
  void looksAtTheLastSignOnWithAPlaceOfTheSamePersonAlone() {
    SignOn far = TOM.at(9, 0).after(3);
    SignOn here = TOM.at(0, 0).after(0);

    assertThat(RULE.look(far, List.of())).isEmpty();
    assertThat(RULE.look(far, List.of(TOM.after(2), here))).isPresent();
    assertThat(RULE.look(far, List.of(TOM.at(9, 0).after(2), here))).isEmpty();
    assertThat(RULE.look(far, List.of(NOBODY.at(0, 0).after(2)))).isEmpty();
    assertThat(RULE.look(TOM.after(3), List.of(here))).isEmpty();
  }
}
