package io.caregateway.stubs.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.stubs.world.Selection.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "2026-02, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "2026-02-28, 2026-02-28T00:00:00Z, 2026-03-01T00:00:00Z",
    "2026-02-01T09:30:00Z, 2026-02-01T09:30:00Z, 2026-02-01T09:30:01Z",
    "2026-02-01T09:30:00+01:00, 2026-02-01T08:30:00Z, 2026-02-01T08:30:01Z",
    "2026-02-01T09:30:00 01:00, 2026-02-01T08:30:00Z, 2026-02-01T08:30:01Z",
    "2026-02-01T09:30:00.123Z, 2026-02-01T09:30:00.123Z, 2026-02-01T09:30:00.124Z"
  })
  void aDateMeansAllTheTimeThatItNames(String date, Instant from, Instant to) {
    assertThat(Times.window(date)).isEqualTo(new Window(from.toEpochMilli(), to.toEpochMilli()));
  }

  @Test
  void prefixesStartAndEndAtTheEdgesOfThatTime() {
    Window day = Times.window("2026-02-28");
    assertThat(Times.window("ge2026-02-28").from()).isEqualTo(day.from());
    assertThat(Times.window("gt2026-02-28").from()).isEqualTo(day.to());
    assertThat(Times.window("le2026-02-28").to()).isEqualTo(day.to());
    assertThat(Times.window("lt2026-02-28").to()).isEqualTo(day.from());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "ne2026", "2026-13", "2026-02-30", "2026-02-01T09:30"})
  void refusesWhatIsNoDate(String value) {
    assertThatThrownBy(() -> Times.window(value)).isInstanceOf(Refusal.class);
  }
}
