package io.caregateway.gateway.audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.WordsAt;
import io.caregateway.safeguards.audit.AuditSearch.DayCount;
import io.caregateway.safeguards.audit.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignOnChartTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 3);

  private final Words words = WordsAt.of(Instant.parse("2026-06-03T10:00:00Z"));

  @Test
  void drawsEachDayWithWhatWasRefusedOnTop() {
    SignOnChart chart =
        SignOnChart.of(
            List.of(
                new DayCount(TODAY, Outcome.DONE, 6),
                new DayCount(TODAY, Outcome.REFUSED, 1),
                new DayCount(TODAY, Outcome.FAILED, 1),
                new DayCount(TODAY.minusDays(1), Outcome.DONE, 4)),
            TODAY,
            7,
            words);

    assertThat(chart.most()).isEqualTo(8);
    assertThat(chart.done()).isEqualTo(10);
    assertThat(chart.refused()).isEqualTo(2);
    assertThat(chart.bars()).hasSize(7);
    SignOnChart.Bar today = chart.bars().get(6);
    assertThat(today.day()).isEqualTo("3 June 2026");
    assertThat(today.label()).isEqualTo("3 Jun");
    assertThat(today.doneHeight()).isEqualTo(75);
    assertThat(today.refusedHeight()).isEqualTo(25);
    assertThat(today.refusedTop()).isEqualTo(15);
    assertThat(today.x() + today.width()).isLessThan(355);
    assertThat(chart.bars().get(5).doneHeight()).isEqualTo(50);
  }

  @Test
  void drawsNothingAsAnEmptyChart() {
    SignOnChart chart = SignOnChart.of(List.of(), TODAY, 90, words);

    assertThat(chart.most()).isZero();
    assertThat(chart.bars()).hasSize(90).allMatch(bar -> bar.doneHeight() == 0);
    assertThat(chart.bars()).filteredOn(bar -> !bar.label().isEmpty()).hasSizeBetween(4, 7);
  }
}
