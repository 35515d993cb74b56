package io.caregateway.gateway.health;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.gateway.metrics.Backlogs;
import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether messages leave the outbox in time, for each practice. */
final class OutboxHealth implements HealthIndicator {

  private final Practices practices;
  private final Backlogs backlogs;
  private final Duration oldest;
  private final Clock clock;

  OutboxHealth(Practices practices, Backlogs backlogs, Duration oldest, Clock clock) {
    this.practices = practices;
    this.backlogs = backlogs;
    this.oldest = oldest;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (OdsCode practice : practices.codes()) {
      Outbox.Backlog backlog = backlogs.of(practice);
      if (backlog.oldest() == null) {
        continue;
      }
      Duration age = Duration.between(backlog.oldest(), clock.instant());
      if (age.compareTo(oldest) > 0) {
        health
            .down()
            .withDetail(
                practice.value(),
                "%d messages wait, the oldest for %d s"
                    .formatted(backlog.depth(), age.toSeconds()));
      }
    }
    return health.build();
  }
}
