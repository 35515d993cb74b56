package io.caregateway.gateway.health;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox.Backlog;
import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether messages leave the outbox in time, for each practice. */
final class OutboxHealth implements HealthIndicator {

  private final Practices practices;
  private final Function<OdsCode, Backlog> backlogs;
  private final Duration oldest;
  private final Clock clock;

  OutboxHealth(
      Practices practices, Function<OdsCode, Backlog> backlogs, Duration oldest, Clock clock) {
    this.practices = practices;
    this.backlogs = backlogs;
    this.oldest = oldest;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (OdsCode practice : practices.codes()) {
      Backlog backlog = backlogs.apply(practice);
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
