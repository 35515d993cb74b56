package io.caregateway.safeguards.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTest {

  @Test
  void saysNeighboursInOne() {
    assertThat(Ranges.of(List.of(7L, 1L, 2L, 0L, 9L, 8L, 5L))).hasToString("0-2,5,7-9");
  }

  @Test
  void readsWhatItSays() {
    Ranges ranges = Ranges.parse("0-2,5,7-9");

    assertThat(ranges).hasToString("0-2,5,7-9");
    assertThat(List.of(0L, 2L, 5L, 8L)).allMatch(ranges::contains);
    assertThat(List.of(3L, 4L, 6L, 10L)).noneMatch(ranges::contains);
  }

  @Test
  void joinsWhatOverlaps() {
    Ranges ranges = Ranges.parse("0-4,10-12");

    ranges.addAll(Ranges.parse("3-9,20"));

    assertThat(ranges).hasToString("0-12,20");
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ranges.parse("4-2"));
    assertThatIllegalArgumentException().isThrownBy(() -> Ranges.parse("1,,2"));
  }
}
