package io.caregateway.routes.signon.spine;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Bounds with short times. */
public final class TestBounds {

  private TestBounds() {}

  public static SpineBounds of(int attempts) {
    return new SpineBounds(
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        DataSize.ofKilobytes(256),
        attempts,
        Duration.ofMillis(5),
        Duration.ofMinutes(1),
        null,
        null);
  }
}
