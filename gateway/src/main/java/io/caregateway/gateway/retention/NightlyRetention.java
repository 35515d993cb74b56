package io.caregateway.gateway.retention;

import io.caregateway.gateway.jobs.Job;
import io.caregateway.safeguards.audit.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, what is due goes: by a serving process. */
@Configuration(proxyBeanMethods = false)
class NightlyRetention {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyRetention.class);

  @Bean
  Job retentionJob(
      ObjectProvider<SiteRetention> retention, RetentionSettings settings, MeterRegistry metrics) {
    return new Job("retention", settings.time(), () -> run(retention.getObject(), metrics));
  }

  private static void run(SiteRetention retention, MeterRegistry metrics) {
    retention.run(
        Actor.system("retention"),
        taken -> {
          LOG.info("Retention at {}: {}.", taken.practice(), taken.inWords());
          metrics
              .counter("caregateway.retention.taken", "what", taken.what())
              .increment((double) taken.rows());
        });
  }
}
