package io.caregateway.core.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts what became of the messages that came in. */
final class IntakeCounters {

  private final MeterRegistry metrics;

  IntakeCounters(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Makes every counter of an intake, so that each is seen before it first counts. */
  void prepare(String intake) {
    for (MessageIntake.Taken taken : MessageIntake.Taken.values()) {
      counter(intake, taken);
    }
  }

  void count(String intake, MessageIntake.Taken taken, long times) {
    counter(intake, taken).increment((double) times);
  }

  private Counter counter(String intake, MessageIntake.Taken taken) {
    return Counter.builder("caregateway.core.intake")
        .description("Messages that came in, by what became of them")
        .tag("intake", intake)
        .tag("result", taken.name().toLowerCase(Locale.ROOT))
        .register(metrics);
  }
}
