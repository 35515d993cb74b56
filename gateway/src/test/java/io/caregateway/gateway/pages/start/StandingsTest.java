package io.caregateway.gateway.pages.start;

import static io.caregateway.gateway.pages.start.Runs.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.pages.WordsAt;
import io.caregateway.gateway.pages.start.Standing.Tone;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingsTest {

  private static final Instant LAST = NOW.minusSeconds(300);

  @Test
  void isGoodWithinThreeIntervals() {
    Standing standing = of(Runs.done(1), NOW.minus(Duration.ofMinutes(15)));

    assertThat(standing.tone()).isEqualTo(Tone.GOOD);
    assertThat(standing.sentence())
        .isEqualTo("Up to date: 2,000 patients, last synced 15 minutes ago");
    assertThat(standing.advice()).isEmpty();
  }

  @Test
  void isLateBeyondThree() {
    Standing standing = of(Runs.done(1), NOW.minus(Duration.ofMinutes(16)));

    assertThat(standing.tone()).isEqualTo(Tone.LATE);
    assertThat(standing.sentence()).startsWith("Out of date: 2,000 patients");
    assertThat(standing.advice()).singleElement().asString().contains("Choose Sync now");
  }

  @Test
  void isLateBeforeTheFirstSync() {
    assertThat(of(null, null).sentence()).isEqualTo("Not synced yet");
    assertThat(of(null, null).tone()).isEqualTo(Tone.LATE);
  }

  @Test
  void isBusyWhileASyncRunsWhateverWasBefore() {
    Standing first = of(Runs.running(SyncKind.FULL, 1, null), null);
    Standing later = of(Runs.running(SyncKind.RECONCILE, 1, null), LAST);

    assertThat(first.tone()).isEqualTo(Tone.BUSY);
    assertThat(first.sentence()).isEqualTo("Syncing: reading every patient");
    assertThat(first.advice()).singleElement().asString().contains("This is the first sync");
    assertThat(later.sentence()).isEqualTo("Syncing: comparing the list of patients");
    assertThat(later.advice())
        .containsExactly(
            "2,000 patients as of the last complete sync, 5 minutes ago. You can go on working"
                + " with them.");
  }

  @Test
  void saysWhyTheLastSyncFailedAndWhatIsHeldAllTheSame() {
    Standing standing = of(Runs.failed("The clinical system is away. Try later."), LAST);

    assertThat(standing.tone()).isEqualTo(Tone.BAD);
    assertThat(standing.advice())
        .hasSize(2)
        .first()
        .isEqualTo("The clinical system is away. Try later.");
    assertThat(of(Runs.failed(null), LAST).advice()).hasSize(1);
  }

  private static Standing of(@Nullable SyncProgress latest, @Nullable Instant complete) {
    return new Standings(WordsAt.of(NOW), Clock.fixed(NOW, ZoneOffset.UTC))
        .of(latest, complete, 2_000, Duration.ofMinutes(5));
  }
}
