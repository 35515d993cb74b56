package io.caregateway.gateway.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FHIR R4, search.html, date: a prefix is about the whole span that a precision covers. */
class TimeWindowTest {

  @ParameterizedTest
  @CsvSource({
    "ge2026-03-01,                2026-03-01T00:00:00Z,",
    "gt2026-03-01,                2026-03-02T00:00:00Z,",
    "le2026-03-01,                ,                         2026-03-02T00:00:00Z",
    "lt2026-03-01,                ,                         2026-03-01T00:00:00Z",
    "2026-03,                     2026-03-01T00:00:00Z,     2026-04-01T00:00:00Z",
    "eq2026,                      2026-01-01T00:00:00Z,     2027-01-01T00:00:00Z",
    "ge2026-03-01T10:15:30+01:00, 2026-03-01T09:15:30Z,",
    "gt2026-03-01T10:15Z,         2026-03-01T10:16:00Z,",
    "gt2026-03-01T10:15:30Z,      2026-03-01T10:15:31Z,",
    "gt2026-03-01T10:15:30.123Z,  2026-03-01T10:15:30.124Z,",
    "le2026-03-01T10:15:30.123Z,  ,                         2026-03-01T10:15:30.124Z"
  })
  void coversTheSpanOfItsPrecision(String term, @Nullable Instant from, @Nullable Instant before) {
    assertThat(TimeWindow.read("date", List.of(term))).isEqualTo(new TimeWindow(from, before));
  }

  @Test
  void twoTermsMustBothHold() {
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    Instant second = Instant.parse("2026-02-01T00:00:00Z");

    assertThat(TimeWindow.read("date", List.of("ge2026-01-01", "lt2026-02-01")))
        .isEqualTo(new TimeWindow(first, second));
    assertThat(TimeWindow.read("date", List.of("ge2026-02-01", "ge2026-01-01")))
        .isEqualTo(new TimeWindow(second, null));
    assertThat(TimeWindow.read("date", List.of("lt2026-02-01", "lt2026-01-01")))
        .isEqualTo(new TimeWindow(null, first));
    assertThat(TimeWindow.read("date", List.of())).isEqualTo(new TimeWindow(null, null));
  }
}
