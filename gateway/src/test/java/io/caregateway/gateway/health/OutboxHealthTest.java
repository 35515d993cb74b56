package io.caregateway.gateway.health;

import static io.caregateway.gateway.health.TwoPractices.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.outbox.Outbox.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class OutboxHealthTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void isWellWhileMessagesLeaveInTime() {
    assertThat(health(new Backlog(9_000, NOW.minusSeconds(60))).getStatus()).isEqualTo(Status.UP);
    assertThat(health(new Backlog(0, null)).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void tellsWhoseMessagesWaitTooLong() {
    Health health = health(new Backlog(3, NOW.minusSeconds(61)));
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails())
        .containsOnlyKeys("A81001")
        .containsEntry("A81001", "3 messages wait, the oldest for 61 s");
  }

  private static Health health(Backlog ofTheFirst) {
    return new OutboxHealth(
            TwoPractices.practices(),
            practice -> practice.equals(ONE) ? ofTheFirst : new Backlog(0, null),
            Duration.ofMinutes(1),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .health();
  }
}
