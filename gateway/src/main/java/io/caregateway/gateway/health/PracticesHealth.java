package io.caregateway.gateway.health;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether every practice is in step with its clinical system. */
final class PracticesHealth implements HealthIndicator {

  private final Practices practices;
  private final Predicate<OdsCode> left;
  private final Function<OdsCode, Optional<Instant>> lastComplete;
  private final int missedSyncs;
  private final Clock clock;

  PracticesHealth(
      Practices practices,
      Predicate<OdsCode> left,
      Function<OdsCode, Optional<Instant>> lastComplete,
      int missedSyncs,
      Clock clock) {
    this.practices = practices;
    this.left = left;
    this.lastComplete = lastComplete;
    this.missedSyncs = missedSyncs;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (OdsCode practice : practices.codes()) {
      if (left.test(practice)) {
        health.withDetail(practice.value(), "has left: take it out of the settings");
        continue;
      }
      Optional<Instant> last = lastComplete.apply(practice);
      if (last.isEmpty()) {
        health.outOfService().withDetail(practice.value(), "not synced yet");
        continue;
      }
      Duration longest = practices.get(practice).sync().every().multipliedBy(missedSyncs);
      boolean inStep = !last.get().plus(longest).isBefore(clock.instant());
      Instant when = last.get().truncatedTo(ChronoUnit.SECONDS);
      health.withDetail(
          practice.value(), (inStep ? "in step, synced " : "not in step, last synced ") + when);
      if (!inStep) {
        health.outOfService();
      }
    }
    return health.build();
  }
}
