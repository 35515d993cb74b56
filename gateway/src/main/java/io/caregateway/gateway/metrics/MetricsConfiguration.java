package io.caregateway.gateway.metrics;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.gateway.broker.BrokerDisk;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures that no flow keeps by itself. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  @Bean
  Backlogs backlogs(PracticeTransactions transactions, Outbox outbox, Clock clock) {
    return new Backlogs(transactions, outbox, clock);
  }

  /** None for a broker elsewhere, which has figures of its own. */
  @Bean
  MeterBinder brokerDiskMetrics(BrokerDisk disk) {
    return registry ->
        disk.use()
            .ifPresent(
                embedded ->
                    Gauge.builder(
                            "caregateway.broker.disk.used",
                            () -> disk.use().map(BrokerDisk.Use::share).orElse(Double.NaN))
                        .description("How full the disk of the embedded broker is")
                        .baseUnit("ratio")
                        .register(registry));
  }

  @Bean
  MeterBinder outboxMetrics(Practices practices, Backlogs backlogs) {
    return registry -> {
      for (OdsCode practice : practices.codes()) {
        Gauge.builder("caregateway.outbox.depth", () -> backlogs.of(practice).depth())
            .description("Messages that wait to be sent")
            .tag("practice", practice.value())
            .register(registry);
        Gauge.builder("caregateway.outbox.age", () -> backlogs.ageInSeconds(practice))
            .description("How long the oldest waiting message has waited")
            .baseUnit("seconds")
            .tag("practice", practice.value())
            .register(registry);
      }
    };
  }
}
