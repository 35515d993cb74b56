package io.caregateway.gateway.health;

import static io.caregateway.gateway.health.TwoPractices.ONE;
import static io.caregateway.gateway.health.TwoPractices.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class PracticesHealthTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void isWellWhileEveryPracticeIsInStep() {
    Health health =
        health(Map.of(ONE, NOW.minusSeconds(10), TWO, NOW.minus(Duration.ofMinutes(15))));
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("A81001", "in step, synced 2026-03-02T09:59:50Z")
        .containsEntry("B82002", "in step, synced 2026-03-02T09:45:00Z");
  }

  @Test
  void tellsWhichPracticeMissedThreeSyncs() {
    Health health = health(Map.of(ONE, NOW, TWO, NOW.minus(Duration.ofMinutes(16))));
    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.getDetails())
        .containsEntry("B82002", "not in step, last synced 2026-03-02T09:44:00Z");
  }

  @Test
  void tellsWhichPracticeWasNeverSynced() {
    Health health = health(Map.of(ONE, NOW));
    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.getDetails()).containsEntry("B82002", "not synced yet");
  }

  @Test
  void onePracticeThatHasLeftIsNoHarm() {
    Health health = health(Map.of(ONE, NOW), TWO);
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("B82002", "has left: take it out of the settings");
  }

  private static Health health(Map<OdsCode, Instant> lastComplete) {
    return health(lastComplete, null);
  }

  private static Health health(Map<OdsCode, Instant> lastComplete, @Nullable OdsCode left) {
    return new PracticesHealth(
            TwoPractices.practices(),
            practice -> practice.equals(left),
            practice -> Optional.ofNullable(lastComplete.get(practice)),
            3,
            Clock.fixed(NOW, ZoneOffset.UTC))
        .health();
  }
}
