package io.caregateway.gateway.health;

import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether what is recorded comes under a signed head in time, and the folder of heads agrees. */
final class CheckpointsHealth implements HealthIndicator {

  private final Collection<OdsCode> practices;
  private final Function<OdsCode, Optional<Instant>> waitingSince;
  private final Supplier<Set<String>> forked;
  private final Duration oldest;
  private final Clock clock;

  CheckpointsHealth(
      Collection<OdsCode> practices,
      Function<OdsCode, Optional<Instant>> waitingSince,
      Supplier<Set<String>> forked,
      Duration oldest,
      Clock clock) {
    this.practices = practices;
    this.waitingSince = waitingSince;
    this.forked = forked;
    this.oldest = oldest;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (OdsCode practice : practices) {
      Optional<Duration> age =
          waitingSince.apply(practice).map(since -> Duration.between(since, clock.instant()));
      if (age.isPresent() && age.get().compareTo(oldest) > 0) {
        health
            .down()
            .withDetail(
                practice.value(),
                "records without a checkpoint for %d s".formatted(age.get().toSeconds()));
      }
    }
    for (String log : forked.get()) {
      health.down().withDetail(log, "the folder has a head that the database does not know");
    }
    return health.build();
  }
}
