package io.caregateway.gateway.audit.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class UnusualSettingsTest {

  private static final String ROOT = "gateway.audit.unusual.";

  @Test
  void hasDefaultsForAll() {
    UnusualSettings settings = bind(Map.of());

    assertThat(settings.tooFast()).isEqualTo(new UnusualSettings.TooFar(200, 50));
    assertThat(settings.devicesRemembered()).isEqualTo(Duration.ofDays(90));
    assertThat(settings.refusals())
        .isEqualTo(new UnusualSettings.Refusals(4, Duration.ofMinutes(15)));
    assertThat(settings.hours().days()).hasSize(5).doesNotContain(DayOfWeek.SATURDAY);
    assertThat(settings.hours().until()).isEqualTo(LocalTime.of(20, 0));
  }

  @Test
  void aPracticeCanHaveOtherHours() {
    UnusualSettings settings =
        bind(
            Map.of(
                ROOT + "practices.A81001.days", "saturday",
                ROOT + "practices.A81001.from", "08:30"));

    assertThat(settings.practices())
        .containsEntry(
            "A81001",
            new Hours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 30), LocalTime.of(20, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "too-fast.kilometres-per-hour, 0, the speed must be more than 0",
    "refusals.most, 0, most must be 1 or more",
    "refusals.within, PT0S, within longer than nothing",
    "devices-remembered, P181D, between nothing and 180 days",
    "hours.from, 20:00, must begin before they end",
    "practices.nonsense.from, 08:00, ODS"
  })
  void refusesWhatMakesNoSense(String setting, String value, String sentence) {
    assertThatThrownBy(() -> bind(Map.of(ROOT + setting, value)))
        .rootCause()
        .hasMessageContaining(sentence);
  }

  private static UnusualSettings bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("gateway.audit.unusual", UnusualSettings.class);
  }
}
