package io.caregateway.gateway.pages.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.pages.WordsAt;
import io.caregateway.gateway.pages.start.SyncChart.Bar;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncProgress;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncChartTest {

  @Test
  void drawsTheOldestLeftAndTheLargestTallest() {
    List<Bar> bars = chart(Runs.done(50), Runs.done(100)).bars();

    assertThat(bars).extracting(Bar::number).containsExactly("100", "50");
    assertThat(bars.get(0).height()).isEqualTo(2 * bars.get(1).height());
    assertThat(bars.get(0).x()).isLessThan(bars.get(1).x());
    assertThat(bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(110));
  }

  @Test
  void staysWithinTheDrawingAndShowsTheLastEight() {
    List<Bar> bars =
        SyncChart.of(Collections.nCopies(20, Runs.done(7)), WordsAt.of(Runs.NOW)).bars();

    assertThat(bars).hasSize(8);
    assertThat(bars.get(7).x() + bars.get(7).width()).isLessThanOrEqualTo(SyncChart.WIDTH);
  }

  @Test
  void showsASyncThatChangedNobodyAsAThinLine() {
    assertThat(chart(Runs.done(0)).bars().get(0).height()).isEqualTo(2);
  }

  @Test
  void saysTheSameInWords() {
    SyncChart chart =
        chart(Runs.running(SyncKind.FULL, 3, null), Runs.failed("Why."), Runs.done(1_000));

    assertThat(chart.bars()).extracting(Bar::number).containsExactly("1,000", "failed", "3");
    assertThat(chart.text())
        .isEqualTo(
            "Patients changed by each sync, the oldest first. 2 November 2026 at 09:29: 1,000;"
                + " 2 November 2026 at 09:29: failed; 2 November 2026 at 09:29: 3 so far.");
  }

  private static SyncChart chart(SyncProgress... newestFirst) {
    return SyncChart.of(List.of(newestFirst), WordsAt.of(Runs.NOW));
  }
}
