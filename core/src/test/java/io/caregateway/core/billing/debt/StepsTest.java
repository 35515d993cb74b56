package io.caregateway.core.billing.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static final List<Integer> DAYS = List.of(7, 21, 42);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 2);

  @Test
  void theFirstIsDueWhenItsDaysArePast() {
    assertThat(Steps.NONE.next(DAYS, DUE, DUE.plusDays(6))).isZero();
    assertThat(Steps.NONE.next(DAYS, DUE, DUE.plusDays(7))).isEqualTo(1);
    assertThat(Steps.NONE.next(List.of(), DUE, DUE.plusDays(7))).isZero();
  }

  @Test
  void oneFollowsAnotherNoSoonerThanTheStepsAreApart() {
    LocalDate late = DUE.plusDays(100);
    assertThat(Steps.NONE.next(DAYS, DUE, late)).isEqualTo(1);
    Steps one = new Steps(1, late);
    assertThat(one.next(DAYS, DUE, late.plusDays(13))).isZero();
    assertThat(one.next(DAYS, DUE, late.plusDays(14))).isEqualTo(2);
    assertThat(new Steps(3, late).next(DAYS, DUE, late.plusYears(1))).isZero();
  }
}
