package io.caregateway.gateway.pages.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualDaysTest {

  @ParameterizedTest
  @CsvSource({
    "this-month, 2026-11-02, 2026-11-01, 2026-11-02",
    "last-month, 2026-03-31, 2026-02-01, 2026-02-28",
    "this-quarter, 2026-11-02, 2026-10-01, 2026-11-02",
    "this-quarter, 2026-03-31, 2026-01-01, 2026-03-31",
    "tax-year, 2026-11-02, 2026-04-06, 2026-11-02",
    "tax-year, 2026-04-05, 2025-04-06, 2026-04-05",
    "last-tax-year, 2026-04-06, 2025-04-06, 2026-04-05"
  })
  void areThoseOfTheCalendarAndOfHmRevenue(
      String days, LocalDate today, LocalDate first, LocalDate last) {
    UsualDays usual = UsualDays.named(days).orElseThrow();

    assertThat(usual.first(today)).isEqualTo(first);
    assertThat(usual.last(today)).isEqualTo(last);
  }
}
