package io.caregateway.gateway.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.WriteBackOutcome.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final long FIVE_MINUTES_ON = NOW.plus(Duration.ofMinutes(5)).getEpochSecond();
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final Map<UUID, State> states =
      new HashMap<>(Map.of(ONE, State.WRITTEN, OTHER, State.WAITING));

  @Test
  void looksForFiveMinutesWhileAnItemIsOnItsWay() {
    Watch watch = Watch.begin(states, NOW);

    assertThat(watch.waiting()).isTrue();
    assertThat(watch.resting()).isFalse();
    assertThat(watch.until()).isEqualTo(FIVE_MINUTES_ON);
  }

  @Test
  void waitsForNothingOnceEachItemHasSettled() {
    states.put(OTHER, State.PARKED);

    assertThat(Watch.begin(states, NOW).waiting()).isFalse();
    assertThat(Watch.goingOn(states, 1, NOW).resting()).isFalse();
  }

  @Test
  void seesWhenAnItemMovesOnAndOnlyThen() {
    String seen = Watch.begin(states, NOW).seen();

    assertThat(Watch.begin(new HashMap<>(states), NOW.plusSeconds(1)).seen()).isEqualTo(seen);
    states.put(OTHER, State.PARKED);
    assertThat(Watch.begin(states, NOW).seen()).isNotEqualTo(seen);
  }

  @Test
  void restsWhenItsTimeIsOver() {
    assertThat(Watch.goingOn(states, NOW.getEpochSecond() + 1, NOW).resting()).isFalse();
    assertThat(Watch.goingOn(states, NOW.getEpochSecond(), NOW).resting()).isTrue();
  }

  @Test
  void goesOnNoLongerThanIsAllowedWhateverIsSent() {
    assertThat(Watch.goingOn(states, Long.MAX_VALUE, NOW).until()).isEqualTo(FIVE_MINUTES_ON);
    assertThat(Watch.goingOn(states, Long.MIN_VALUE, NOW).resting()).isTrue();
  }
}
