package io.caregateway.routes.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));
  private final Random random = new Random(7);

  @ParameterizedTest
  @CsvSource({
    "1,500,1000",
    "2,1000,2000",
    "3,2000,4000",
    "5,8000,16000",
    "6,15000,30000",
    "60,15000,30000"
  })
  void thePauseDoublesUpToABoundAndIsNeverTheSameForAll(int attempts, long least, long most) {
    assertThat(backOff.after(attempts, random).toMillis()).isBetween(least, most);
    assertThat(backOff.after(attempts, random)).isNotEqualTo(backOff.after(attempts, random));
  }

  @Test
  void whatAPartnerAsksForIsKeptToAndSpreadBeyond() {
    Duration asked = Duration.ofMinutes(1);

    assertThat(backOff.beyond(asked, random)).isBetween(asked, asked.plusSeconds(1));
    assertThat(backOff.beyond(asked, random)).isNotEqualTo(backOff.beyond(asked, random));
  }

  @Test
  void aBackOffOfNothingPausesForNothing() {
    BackOff none = new BackOff(Duration.ZERO, Duration.ZERO);

    assertThat(none.after(3, random)).isZero();
    assertThat(none.beyond(Duration.ZERO, random)).isZero();
  }
}
