package io.caregateway.core.billing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);

  @Test
  void weekendsAndHolidaysDoNotCount() {
    WorkingDays days =
        new WorkingDays(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));
    assertThat(days.after(MONDAY, 3)).isEqualTo(LocalDate.of(2026, 12, 24));
    assertThat(days.after(MONDAY, 4)).isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(days.isOne(LocalDate.of(2026, 12, 26))).isFalse();
  }
}
