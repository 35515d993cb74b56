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

  @ParameterizedTest
  @CsvSource({
    "1,500,1000",
    "2,1000,2000",
    "3,2000,4000",
    "5,8000,16000",
    "6,15000,30000",
    "60,15000,30000"
  })
  void theDelayDoublesUpToABoundAndIsNeverTheSameForAll(int attempts, long least, long most) {
    assertThat(patience.delay(passing, attempts).toMillis()).isBetween(least, most);
    assertThat(patience.delay(passing, attempts)).isNotEqualTo(patience.delay(passing, attempts));
  }

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
