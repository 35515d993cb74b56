package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  private final Throwable passing =
      new SyncFailure.UnreadablePage("NOT_JSON", "Not JSON.", new byte[0]);

  private final Patience patience =
      new Patience(
          new SyncTiming(7, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(10)),
          new Random(7));

  @Test
  void anUnreadablePageIsAskedForThreeTimes() {
    assertThat(patience.asksAgain(passing, 1, Duration.ZERO)).isTrue();
    assertThat(patience.asksAgain(passing, 2, Duration.ZERO)).isTrue();
    assertThat(patience.asksAgain(passing, 3, Duration.ZERO)).isFalse();
  }

  @Test
  void whatNobodyExpectedIsNotTriedAgain() {
    assertThat(patience.asksAgain(new IllegalStateException(), 1, Duration.ZERO)).isFalse();
    assertThat(patience.asksAgain(new LeaseLost(), 1, Duration.ZERO)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0,PT1S,PT2S,PT1S", "21,PT1S,PT2S,PT1S", "3,PT5S,PT2S,PT1S", "3,PT1S,PT2S,PT0S"})
  void timesThatMakeNoSenseAreRefusedAtTheStart(
      int attempts, Duration first, Duration longest, Duration lease) {
    assertThatThrownBy(() -> new SyncTiming(attempts, first, longest, lease))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("gateway.sync.");
  }
}
