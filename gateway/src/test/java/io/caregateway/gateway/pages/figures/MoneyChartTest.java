package io.caregateway.gateway.pages.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.core.billing.report.Report.Point;
import io.caregateway.feed.Money;
import io.caregateway.gateway.pages.WordsAt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyChartTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @Test
  void barsStandOnTheLineAndHangBelowItWhereMoreWentOut() {
    MoneyChart chart = of(true, 7500, -2500);

    assertThat(chart.most()).isEqualTo("£75.00");
    assertThat(chart.zero()).isEqualTo(90);
    assertThat(chart.bars())
        .extracting(MoneyChart.Bar::name, MoneyChart.Bar::y, MoneyChart.Bar::height)
        .containsExactly(tuple("July 2026", 15.0, 75.0), tuple("August 2026", 90.0, 25.0));
  }

  @Test
  void nothingIsNotDrawn() {
    assertThat(of(false, 0, 0).any()).isFalse();
    assertThat(of(false, 0, 1).any()).isTrue();
  }

  private static MoneyChart of(boolean monthly, long first, long second) {
    LocalDate next = monthly ? JULY.plusMonths(1) : JULY.plusDays(1);
    List<Point> points =
        List.of(new Point(JULY, new Money(first)), new Point(next, new Money(second)));
    return MoneyChart.of(
        new Drawn("Income", monthly, points), WordsAt.of(Instant.parse("2026-11-02T09:00:00Z")));
  }
}
