package io.caregateway.gateway.keys;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How far roll-overs of data keys are. */
@Component
final class KeyMetrics implements MeterBinder {

  private final Practices practices;
  private final KeyRounds rounds;

  KeyMetrics(Practices practices, KeyRounds rounds) {
    this.practices = practices;
    this.rounds = rounds;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (OdsCode practice : practices.codes()) {
      Gauge.builder("caregateway.keys.roll.over.left", () -> rounds.left(practice))
          .description("Sealed fields that a roll-over of the data key has still to seal anew")
          .tag("practice", practice.value())
          .register(registry);
    }
  }
}
