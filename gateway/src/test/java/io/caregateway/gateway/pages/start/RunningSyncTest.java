package io.caregateway.gateway.pages.start;

import static io.caregateway.gateway.pages.start.Runs.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.pages.WordsAt;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncProgress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningSyncTest {

  @Test
  void saysHowMuchOfWhatTheClinicalSystemToldIsRead() {
    RunningSync drawn = of(Runs.running(SyncKind.FULL, 500, 2_000L), 1_900L);

    assertThat(drawn.expected()).isEqualTo(2_000);
    assertThat(drawn.text()).isEqualTo("500 of 2,000 records read (25%)");
    assertThat(drawn.stuck()).isNull();
  }

  @Test
  void guessesByWhatIsHeldWhereNothingWasTold() {
    assertThat(of(Runs.running(SyncKind.RECONCILE, 500, null), 1_000L).text())
        .isEqualTo("500 of about 1,000 records read (50%)");
  }

  @Test
  void guessesNothingForThoseThatChanged() {
    RunningSync drawn = of(Runs.running(SyncKind.INCREMENTAL, 1, null), 1_000L);

    assertThat(drawn.expected()).isNull();
    assertThat(drawn.text()).isEqualTo("1 record read so far");
  }

  @Test
  void neverShowsMoreThanTheWhole() {
    assertThat(of(Runs.running(SyncKind.FULL, 120, 100L), null).text())
        .isEqualTo("120 of 120 records read (100%)");
    assertThat(of(Runs.running(SyncKind.FULL, 0, 0L), null).expected()).isNull();
  }

  @Test
  void saysWhenNothingHasMovedForLong() {
    SyncProgress run = Runs.running(SyncKind.FULL, 1, null);
    Duration later = Duration.ofMinutes(3);

    assertThat(RunningSync.of(run, null, NOW.plus(later), WordsAt.of(NOW)).stuck())
        .startsWith("Nothing has moved for 3 minutes.");
  }

  private static RunningSync of(SyncProgress run, @Nullable Long held) {
    return RunningSync.of(run, held, NOW, WordsAt.of(NOW));
  }
}
