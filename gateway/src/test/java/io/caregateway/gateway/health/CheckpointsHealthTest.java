package io.caregateway.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class CheckpointsHealthTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  @Test
  void isUpWhileRecordsWaitNoLongerThanTheSettingsAllow() {
    assertThat(health(null, Set.of()).getStatus()).isEqualTo(Status.UP);
    assertThat(health(NOW.minusSeconds(300), Set.of()).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isDownOnceTheyWaitLonger() {
    Health health = health(NOW.minusSeconds(301), Set.of());

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails())
        .containsEntry("A81001", "records without a checkpoint for 301 s");
  }

  @Test
  void isDownWhereTheFolderKnowsAHeadThatTheDatabaseDoesNot() {
    Health health = health(null, Set.of("care-gateway.localhost/A81001/SIGN_ON/2026-11"));

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsKey("care-gateway.localhost/A81001/SIGN_ON/2026-11");
  }

  private static Health health(@Nullable Instant since, Set<String> forked) {
    return new CheckpointsHealth(
            List.of(new OdsCode("A81001")),
            practice -> Optional.ofNullable(since),
            () -> forked,
            Duration.ofMinutes(5),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .health();
  }
}
