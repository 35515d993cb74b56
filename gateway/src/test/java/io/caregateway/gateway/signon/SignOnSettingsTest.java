package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.gateway.signon.SignOnSettings.Newcomers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignOnSettingsTest {

  @Test
  void refusesASessionThatNeverLasts() {
    assertThatThrownBy(
            () -> new SignOnSettings("x", Duration.ZERO, Duration.ofHours(1), Newcomers.CREATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gateway.sign-on.idle");
  }
}
